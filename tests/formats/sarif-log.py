"""Fails, and names them, if Sarif.Multitool's log (argument) holds errors."""
import json, sys

with open(sys.argv[1], encoding="utf-8-sig") as file:
    runs = json.load(file)["runs"]
bad = [r for run in runs for r in run.get("results", [])
       if r.get("level", "warning") == "error"]
for result in bad[:20]:
    print(result["ruleId"], json.dumps(result["message"])[:300])
sys.exit(not runs or len(bad) > 0)
