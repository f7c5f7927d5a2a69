#!/bin/sh
lpadmin -p lab -E -v lpd://10.20.0.11/raw?reserve=rfc1179&order=data,control
