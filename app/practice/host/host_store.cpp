#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/files/files.h"
#include "app/practice/host/host_state.h"

namespace jcic::practice {
namespace {

using nlohmann::json;

constexpr int format = 1;

json written(UtcTime time) {
    return domain::iso_text(time);
}
json written(const domain::IdempotencyKey& key) {
    return to_hex(key);
}

json written(const HostAccount& account) {
    return {{"user", account.user.text()},
            {"institution", account.institution.text()},
            {"passwords", account.passwords},
            {"failures", account.failures},
            {"last_failure", written(account.last_failure)}};
}

json written(const HostSession& session) {
    return {{"token_hash", session.token_hash},          {"user", session.user.text()},
            {"institution", session.institution.text()}, {"challenge", to_hex(session.challenge)},
            {"card_presented", session.card_presented},  {"expires", written(session.expires)}};
}

json written(const HostSerial& serial) {
    return {{"serial", serial.serial.whole()},
            {"item", domain::code_of(serial.item)},
            {"subject", serial.subject.text()},
            {"year", serial.year.value_or(0)},
            {"institution", serial.origin.institution.text()},
            {"way", std::string(1, static_cast<char>(serial.origin.way))},
            {"deadline", written(serial.origin.deadline)},
            {"issued", written(serial.issued)},
            {"ready_at", written(serial.ready_at)},
            {"key", written(serial.key)},
            {"user", serial.user.text()},
            {"case_number", serial.case_number},
            {"authorisation", serial.authorisation},
            {"retrieved", serial.retrieved}};
}

json written(const HostRequest& request) {
    return {{"institution", request.institution.text()},
            {"key", written(request.key)},
            {"request_hash", request.request_hash},
            {"answer", request.answer}};
}

template <class T>
json written(const std::vector<T>& all) {
    auto out = json::array();
    for (const auto& one : all) out.push_back(written(one));
    return out;
}

/// Reading throws nlohmann's or tl's exceptions; load() turns them into one fault.
std::string text(const json& in, const char* key) {
    return in.at(key).get<std::string>();
}
UtcTime time(const json& in, const char* key) {
    return domain::parse_iso(text(in, key)).value();
}
template <class T>
T parsed(const json& in, const char* key) {
    return T::parse(text(in, key)).value();
}

domain::IdempotencyKey key(const json& in) {
    const auto bytes = from_hex(text(in, "key")).value();
    domain::IdempotencyKey out{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), out.size()), out.begin());
    return out;
}

HostAccount read_account(const json& in) {
    return {parsed<domain::PersonId>(in, "user"), parsed<domain::InstitutionCode>(in, "institution"),
            in.at("passwords").get<std::vector<std::string>>(), in.at("failures").get<int>(), time(in, "last_failure")};
}

HostSession read_session(const json& in) {
    return {text(in, "token_hash"),
            parsed<domain::PersonId>(in, "user"),
            parsed<domain::InstitutionCode>(in, "institution"),
            from_hex(text(in, "challenge")).value(),
            in.at("card_presented").get<bool>(),
            time(in, "expires")};
}

HostSerial read_serial(const json& in) {
    const int year = in.at("year").get<int>();
    domain::SerialOrigin origin{parsed<domain::InstitutionCode>(in, "institution"),
                                static_cast<domain::Way>(text(in, "way").at(0)), time(in, "deadline")};
    return {parsed<domain::SerialNumber>(in, "serial"),
            domain::parse_item(text(in, "item")).value(),
            parsed<domain::PersonalId>(in, "subject"),
            year == 0 ? std::nullopt : std::optional(year),
            std::move(origin),
            time(in, "issued"),
            time(in, "ready_at"),
            key(in),
            parsed<domain::PersonId>(in, "user"),
            text(in, "case_number"),
            text(in, "authorisation"),
            in.at("retrieved").get<bool>()};
}

HostRequest read_request(const json& in) {
    return {parsed<domain::InstitutionCode>(in, "institution"), key(in), text(in, "request_hash"), text(in, "answer")};
}

template <class T>
std::vector<T> read_all(const json& in, const char* name, T (*read)(const json&)) {
    std::vector<T> out;
    for (const auto& one : in.at(name)) out.push_back(read(one));
    return out;
}

}  // namespace

Result<HostState> HostStore::load() const {
    std::ifstream in(file_, std::ios::binary);
    if (!in) return HostState{};
    std::ostringstream content;
    content << in.rdbuf();
    try {
        const auto root = json::parse(content.str());
        const auto found = root.at("format").get<int>();
        if (found > format)
            return fail(FaultCode::profile_newer, "practice.host-state",
                        {{"found", std::to_string(found)}, {"known", std::to_string(format)}});
        if (found != format) return fail(FaultCode::file_form, "practice.host-state");
        return HostState{read_all(root, "accounts", read_account), read_all(root, "sessions", read_session),
                         read_all(root, "serials", read_serial), read_all(root, "requests", read_request)};
    } catch (const std::exception&) {
        return fail(FaultCode::file_form, "practice.host-state");
    }
}

Result<void> HostStore::save(const HostState& state) const {
    const json root = {{"format", format},
                       {"accounts", written(state.accounts)},
                       {"sessions", written(state.sessions)},
                       {"serials", written(state.serials)},
                       {"requests", written(state.requests)}};
    return files::replace(file_, root.dump());
}

}  // namespace jcic::practice
