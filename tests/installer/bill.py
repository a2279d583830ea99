#!/usr/bin/python3
"""Whether a bill of materials is SPDX 2.3: what the specification asks of each part, and that nothing is named that is not there.
usage: bill.py FILE VERSION"""
import json
import re
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    bill = json.load(file)
faults = []


def hold(what, good):
    if not good:
        faults.append(what)


hold("version", bill["spdxVersion"] == "SPDX-2.3" and bill["dataLicense"] == "CC0-1.0")
hold("document", bill["SPDXID"] == "SPDXRef-DOCUMENT" and bill["name"] and re.match(r"https://[^#]+\Z", bill["documentNamespace"]))
hold("time", re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z", bill["creationInfo"]["created"]))
hold("creators", all(re.match("(Tool|Organization|Person): ", one) for one in bill["creationInfo"]["creators"]))
ids = [one["SPDXID"] for one in bill["packages"]]
hold("ids", len(ids) == len(set(ids)) and all(re.match(r"SPDXRef-[A-Za-z0-9.-]+\Z", one) for one in ids))
for one in bill["packages"]:
    hold(one["SPDXID"], one["name"] and one["versionInfo"] and one["downloadLocation"] and one["filesAnalyzed"] is False)
    hold("licence of " + one["name"], one["licenseDeclared"] and one["licenseConcluded"])
    hold("supplier of " + one["name"], one["supplier"].startswith("Organization: "))
    if one["SPDXID"] != "SPDXRef-package":
        hold("purl of " + one["name"], one["externalRefs"][0]["referenceLocator"].startswith("pkg:deb/debian/" + one["name"].replace("+", "%2B") + "@"))
ends = {end for one in bill["relationships"] for end in (one["spdxElementId"], one["relatedSpdxElement"])}
hold("relationships", ends == set(ids) | {"SPDXRef-DOCUMENT"})
by_name = {one["name"]: one for one in bill["packages"]}
hold("own version", bill["packages"][0]["versionInfo"] == sys.argv[2])
if bill["packages"][0]["name"] == "jcic-ledger-verify":  # for Windows: all of it is in the one file
    hold("openssl", re.match("[0-9a-f]{64}", by_name["openssl"]["checksums"][0]["checksumValue"]))
    hold("libraries", set(by_name) >= {"libexpected-dev", "mingw-w64-x86-64-dev"} and not {"libssl3", "libc6", "sqlcipher"} & set(by_name))
elif bill["packages"][0]["name"] in ("jcic-desk-witness", "jcic-desk-hub"):  # they open no ledger, have no window
    hold("libraries", {"libssl3", "libc6"} <= set(by_name) and not {"libqt6core6", "sqlcipher"} & set(by_name))
else:
    hold("sqlcipher", re.match("[0-9a-f]{64}", by_name["sqlcipher"]["checksums"][0]["checksumValue"]))
    hold("libraries", {"libssl3", "libqt6core6", "libc6"} <= set(by_name))
print("%s: %d parts" % (sys.argv[1].rsplit("/", 1)[-1], len(ids)))
sys.exit("\n".join(faults) if faults else 0)
