#include "app/practice/host/host_operations.h"

#include <algorithm>

namespace jcic::practice {
namespace {

Json row_of(const domain::Record::Row& cells, std::span<const domain::Column> columns) {
    Json row = Json::object();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!cells[i].empty()) row[std::string(columns[i].key)] = cells[i];
    return row;
}

/// What the agency holds; a subject it has never heard of has nothing on file.
HostReply record_of(const HostContext& host, const HostSerial& serial) {
    Json subject = {{"id", serial.subject.text()}, {"name", ""}};
    auto rows = Json::array();
    if (const auto* applicant = host.world.applicant(serial.subject.text())) {
        subject["name"] = applicant->name;
        if (const auto found = applicant->records.find(serial.item); found != applicant->records.end()) {
            const auto& record = found->second;
            if (!record.header().birth_date.empty()) subject["birth_date"] = record.header().birth_date;
            for (const auto& row : record.rows()) rows.push_back(row_of(row, domain::info(serial.item).columns));
        }
    }
    Json body = {{"item", domain::code_of(serial.item)}, {"subject", std::move(subject)}, {"rows", std::move(rows)}};
    if (serial.year) body["year"] = *serial.year;
    return {200, std::move(body)};
}

HostReply not_yet(UtcTime ready_at, UtcTime now) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(ready_at - now).count();
    return {202, {{"ask_again_at", domain::iso_text(ready_at)}}, static_cast<int>(seconds)};
}

std::string_view problem_of(const Fault& fault) {
    if (fault.code == FaultCode::rule_se_3) return "other-branch";
    if (fault.code == FaultCode::rule_se_4) return "other-way";
    return "expired";
}

}  // namespace

HostReply retrieve(HostContext& host, const HostCall& call) {
    const auto body = call.body_with({"serial"});
    if (!body) return problem("bad-request");
    const auto number = domain::SerialNumber::parse((*body)["serial"].get<std::string>());
    auto* serial = number ? host.state.serial(*number) : nullptr;
    if (serial == nullptr) return problem("serial-unknown");
    const auto now = host.clock.now();
    const auto allowed = domain::may_retrieve(serial->origin, host.workstation, *way_of(call), now);
    if (!allowed) return problem(problem_of(allowed.error()));
    if (now < serial->ready_at) return not_yet(serial->ready_at, now);
    serial->retrieved = true;
    return record_of(host, *serial);
}

namespace {

constexpr std::chrono::days z52_reach{366};  ///< twelve months (R-IT-5)

std::string outcome(const HostSerial& serial, UtcTime now) {
    if (serial.retrieved) return "retrieved";
    return now >= serial.origin.deadline ? "expired" : "waiting";
}

}  // namespace

const std::vector<HostOperation>& host_operations() {
    static const std::vector<HostOperation> all{
        {"GET", "/v1/capabilities", "capabilities", NeedsLayer::none, false, tell_capabilities},
        {"POST", "/v1/sessions", "signIn", NeedsLayer::none, false, sign_in},
        {"DELETE", "/v1/sessions", "signOut", NeedsLayer::account, false, sign_out},
        {"POST", "/v1/sessions/card", "presentCard", NeedsLayer::account, false, present_card},
        {"POST", "/v1/password", "changePassword", NeedsLayer::account, false, change_password},
        {"POST", "/v1/serial-requests", "requestSerials", NeedsLayer::card, true, request_serials},
        {"POST", "/v1/records", "retrieve", NeedsLayer::card, true, retrieve},
        {"POST", "/v1/serial-recoveries", "recoverSerials", NeedsLayer::card, true, recover_serials},
        {"GET", "/v1/query-records", "queryRecords", NeedsLayer::account, false, tell_query_records},
        {"POST", "/v1/authorisation-status", "authorisationStatus", NeedsLayer::account, false,
         tell_authorisation_status},
    };
    return all;
}

HostReply tell_capabilities(HostContext& host, const HostCall& /*call*/) {
    return {200,
            {{"institution", host.workstation.text()},
             {"idempotency_keys", host.idempotency_keys},
             {"ways", {"N"}},
             {"maintenance", nullptr},
             {"server_time", domain::iso_text(host.clock.now())}}};
}

HostReply tell_query_records(HostContext& host, const HostCall& call) {
    const auto from = domain::RocDate::parse(call.parameter("from"));
    const auto to = domain::RocDate::parse(call.parameter("to"));
    if (!from || !to) return problem("bad-request");
    const auto now = host.clock.now();
    const auto first = std::max(domain::start_of(*from), now - z52_reach);
    const auto end = domain::start_of(*to) + std::chrono::days{1};
    auto records = Json::array();
    for (const auto& serial : host.state.serials) {
        if (serial.origin.institution != host.workstation || serial.issued < first || serial.issued >= end) continue;
        records.push_back({{"at", domain::iso_text(serial.issued)},
                           {"item", domain::code_of(serial.item)},
                           {"subject_id", serial.subject.text()},
                           {"user", serial.user.text()},
                           {"case_number", serial.case_number},
                           {"way", std::string(1, static_cast<char>(serial.origin.way))},
                           {"outcome", outcome(serial, now)}});
    }
    return {200, {{"records", std::move(records)}}};
}

HostReply tell_authorisation_status(HostContext& host, const HostCall& call) {
    const auto body = call.body_with({"subject_id", "reference"});
    if (!body) return problem("bad-request");
    const auto* authorisation = host.world.authorisation((*body)["reference"].get<std::string>());
    // One answer for unknown and another person's: it must not tell whose it is.
    if (authorisation == nullptr || authorisation->subject_id != (*body)["subject_id"].get<std::string>())
        return problem("authorisation-unknown");
    const auto& code = authorisation->reply_code;
    return {200, {{"reply_code", code.empty() ? Json(nullptr) : Json(code)}}};
}

}  // namespace jcic::practice
