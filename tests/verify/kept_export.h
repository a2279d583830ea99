#pragma once
// What the tests have judged, for the program for Windows: where JCIC_KEPT_EXPORTS names a folder, one export for each
// answer is left there with the command line that asks the same (tests/windows/kept-exports.sh).

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "app/verify/trail/crypto.h"
#include "app/verify/verification.h"

namespace jcic::test {

/// The questions as the auditor types them, a word a line; nullopt where no command line asks so.
inline std::optional<std::string> as_typed(const verify::Questions& questions, const std::string& authorities) {
    std::string out;
    const auto option = [&out](const char* name, const std::string& value) { out += name + ("\n" + value) + "\n"; };
    if (questions.fingerprint) option("--fingerprint", verify::typed_text("seal", *questions.fingerprint));
    if (questions.event) option("--event", std::to_string(*questions.event));
    if (!questions.since.empty()) option("--since", questions.since);
    if (!questions.authorities.empty()) option("--authorities", authorities);
    for (const auto& head : questions.heads) {
        if (head.witnessed || !verify::read_anchor(head.shown)) return std::nullopt;
        option("--anchor", head.shown);
    }
    return out;
}

/// What was found and told, wherever in the ledger.
inline std::string answer_of(const Result<verify::Verdict>& verdict) {
    if (!verdict) return std::string(verdict.error().text());
    std::set<std::string> out;
    for (const auto& one : verdict->findings) out.insert("found " + one.reason);
    for (const auto& one : verdict->told) out.insert("told " + one.reason);
    for (const auto& one : verdict->taken_in) out.insert(one.in_register ? "witness" : "witness brought");
    std::string whole;
    for (const auto& one : out) whole += one + "\n";
    return whole;
}

inline void keep_export(const Bytes& bytes, const verify::Questions& questions, const Secret* password,
                        const Result<verify::Verdict>& verdict) {
    const char* named = std::getenv("JCIC_KEPT_EXPORTS");
    if (named == nullptr) return;
    const auto typed = as_typed(questions, "authorities");
    if (!typed) return;
    const auto asked =
        as_typed({{}, {}, questions.event ? 1 : questions.event, questions.since, questions.authorities}, "");
    const auto answer = answer_of(verdict) + *asked + (password == nullptr ? "" : "password");
    const auto place = (std::filesystem::path(named) / to_hex(verify::sha256({view(answer)})).substr(0, 16)).string();
    if (std::filesystem::exists(place)) return;
    std::filesystem::create_directories(place);
    const auto write = [&place](const char* name, ByteView content) {
        std::ofstream(place + "/" + name, std::ios::binary)
            .write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
    };
    write("export", bytes);
    write("authorities", view(questions.authorities));
    if (password != nullptr) write("password", password->view());
    write("asked", view(*typed));  // last: what is there is whole
}

}  // namespace jcic::test
