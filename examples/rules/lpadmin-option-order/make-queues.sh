#!/bin/sh
lpadmin -E -p lab -v ipp://10.20.0.11/ipp/print -m everywhere
