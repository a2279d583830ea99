#include <algorithm>

#include "app/practice/host/host_operations.h"

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

}  // namespace jcic::practice
