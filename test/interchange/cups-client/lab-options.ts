/** The lpoptions that the tests read. */
export const text = `Default lab media=a4 sides=two-sided-long-edge nocollate
Dest floor job-sheets="none,stan dard" outputorder=reverse
Dest lab/draft print-quality=3
`;
