#!/bin/sh
lpadmin -E -p lab -v lpd://10.20.0.11/raw -m everywhere
