/** The options of LPRng, which a printcap and lpd.conf share, by their types (LPRng src/vars.c, printcap(5), lpd.conf(5)). */

export type LprngType = 'flag' | 'number' | 'text';

const words = (text: string): string[] => text.trim().split(/\s+/);

const flags = words(`
  ab achk ah allow_getenv allow_user_logging ar bk bkf break_classname_priority_link check_for_nonprintable
  check_for_protocol_violations chooser_routine chooser_scan_queue class_in_status create_files direct discard_large_jobs
  discard_zero_length_jobs drop_root ff_separator fifo filter_stderr_to_status_file fo force_fqdn_hostname force_ipaddr_hostname
  force_localhost fq full_time generate_banner half_close hl ignore_requested_user_priority ipv6 keepalive la lk longnumber lpd_bounce
  lpd_force_poll lpr_bounce lpr_bsd ms_time_resolution nb nline_after_file order_routine qq require_configfiles require_explicit_q
  retry_econnrefused retry_nolink reuse_addr reverse_priority_order rw save_on_error save_when_done sb send_block_format
  send_data_first sendmail_to_user sf sh stop_on_abort suspend_of_filter use_info_cache use_shorthost user_is_authuser
  allow_duplicate_args allow_duplicate_flags client server`);

const numbers = words(`
  br chooser_interval connect_grace connect_interval connect_timeout done_jobs done_jobs_max_age exit_linger_timeout fakelargefile
  filter_poll_interval logger_max_size logger_timeout lpd_poll_servers_started lpd_poll_start_interval lpd_poll_time lpq_status_cached
  lpq_status_interval lpq_status_stale lpr_send_try max_accounting_file_size max_connect_interval max_datafiles max_log_file_size
  max_move_count max_servers_active max_status_line max_status_size mc min_accounting_file_size min_log_file_size min_status_size
  minfree ml mx network_connect_grace pl pw px py send_job_rw_timeout send_query_rw_timeout send_try short_status_length socket_linger
  spool_dir_perms spool_file_perms stalled_time`);

const texts = words(`
  accounting_namefixup ae af all allow_user_setting append_z architecture as auth auth_forward be bk_filter_options
  bk_of_filter_options bl bp bq bq_format bs chooser cm config_file control_file_line_order control_filter db default_auth
  default_format default_permission default_printer default_priority default_remote_host default_tmp_dir destinations ff fifo_lock_file
  filter filter_ld_path filter_options filter_path force_lpq_status force_queuename fx group if incoming_control_filter ipp_listen_port
  ipp_port kerberos_forward_principal kerberos_keytab kerberos_life kerberos_renew kerberos_server_principal kerberos_service ld lf
  lockfile logger_destination logger_path lp lpd_listen_port lpd_path lpd_port lpd_printcap_path lpq_status_file lpr
  mail_from mail_operator_on_error of of_filter_options oh originate_port pass_env pc_entries_required perms_path pgp_path ppd pr
  prefix_option_to_option prefix_z printcap_path ps queue_control_file queue_lock_file queue_status_file queue_unspooler_file
  remote_support remove_z report_server_as return_short_status reverse_lpq_status rg rm router rp safe_chars sd send_failure_action
  sendmail server_tmp_dir server_user shell ss ssl_ca_file ssl_ca_path ssl_crl_file ssl_crl_path ssl_server_cert
  ssl_server_password_file stty sv syslog_device tc tr translate_format translate_incoming_format unix_socket_path user user_printcap
  pgp_id pgp_passphrasefile pgp_server_key force_poll local_permission_file control_file_filter`);

const types: ReadonlyMap<string, LprngType> = new Map([
  ...flags.map((name) => [name, 'flag'] as const),
  ...numbers.map((name) => [name, 'number'] as const),
  ...texts.map((name) => [name, 'text'] as const),
]);

/** Undefined for a name that LPRng does not have. */
export function lprngType(name: string): LprngType | undefined {
  return types.get(name);
}

export const lprngOptionNames: readonly string[] = [...types.keys()];

/** A range of source ports: "512 1023", "721 731"; one number alone, or 0, is no range. */
export function sourcePortRange(value: string): string | undefined {
  const [, min, max] = /^\s*(\d{1,5})\s*[\s,-]\s*(\d{1,5})\s*$/.exec(value) ?? [];
  return min === undefined || max === undefined ? undefined : `${Number(min)}-${Number(max)}`;
}

/** `send_failure_action` in the words of the configuration; what has no word there is undefined. */
export function policyOfAction(action: string): string | undefined {
  return policies.find(([, lprng]) => lprng === action.trim().toLowerCase())?.[0];
}

export function actionOfPolicy(policy: string): string | undefined {
  return policies.find(([word]) => word === policy)?.[1];
}

const policies: readonly (readonly [policy: string, action: string])[] = [
  ['abort-job', 'remove'],
  ['retry-job', 'retry'],
];
