#!/usr/bin/env bash
source "$(dirname "$0")/../steps.sh"

command -v python3 >/dev/null || skip "there is no Python: install python3 and python3-pip"

generate python

export PYTHONPATH=$work/client:$work/packages
needs='import dateutil, pydantic, urllib3; assert pydantic.VERSION >= "2"; assert urllib3.__version__ >= "2"'
if ! python3 -c "$needs" 2>/dev/null; then
  python3 -m pip install -q --target "$work/packages" -r "$work/client/requirements.txt" \
    >"$work/pip.log" 2>&1 ||
    skip "pip cannot install what it needs, such as pydantic 2: $(tail -n 1 "$work/pip.log")"
fi

step import python3 - <<'END'
import importlib, pkgutil, openapi_client
for module in pkgutil.walk_packages(openapi_client.__path__, "openapi_client."):
    importlib.import_module(module.name)
END
call python3 call.py
