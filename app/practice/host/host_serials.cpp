#include <algorithm>

#include "app/base/bytes.h"
#include "app/domain/office_calendar.h"
#include "app/practice/host/host_operations.h"

namespace jcic::practice {
namespace {

using domain::SerialRequest;

/// JCIC's own words (R-IT-6).
constexpr std::string_view year_missing_words = "T50「財政部個人最新年度所得資料」調閱年度不可為空白";

/// A rule's fault as a problem of the contract.
Json refusal(const Fault& fault) {
    if (fault.code == FaultCode::rule_it_6) return problem_body("year-missing", {{"detail", year_missing_words}});
    if (fault.code == FaultCode::input_form) return problem_body("year-out-of-range");
    if (fault.code == FaultCode::rule_au_5) return problem_body("authorisation-used");
    if (fault.code == FaultCode::rule_au_1) {
        const auto reason = fault.detail("reason");
        const bool not_accepted = reason == "no-reply" || reason == "refused";
        return problem_body(not_accepted ? "authorisation-refused" : "authorisation-differs");
    }
    constexpr std::string_view prefix = "rule.";
    return problem_body("not-eligible", {{"rule", fault.text().substr(prefix.size())}});
}

/// R-EL-8: the borrower named beside a guarantor is a person or an enterprise, beside a responsible person the latter.
bool names_its_borrower(const SerialRequest& request) {
    if (!domain::names_borrower(request.business, request.subject_kind)) return request.borrower.empty();
    if (domain::BusinessNumber::looked_up(request.borrower)) return true;
    return !domain::borrower_is_enterprise(request.subject_kind) && domain::PersonalId::parse(request.borrower);
}

/// What JCIC would look at again before it gives a serial number.
Result<void> check(const HostContext& host, const SerialRequest& request, const domain::Authorisation& authorisation,
                   const domain::RequestedItem& wanted) {
    const auto today = domain::roc_date_at(host.clock.now());
    JCIC_CHECK(domain::may_query(request.business, request.subject_kind, wanted.item, today));
    if (!names_its_borrower(request)) return fail(FaultCode::rule_el_8, "practice.host");
    JCIC_CHECK(domain::application_name_fits(request.business, request.subject_kind, authorisation.application_name));
    const auto year = wanted.year ? std::to_string(*wanted.year) : std::string();
    if (domain::info(wanted.item).needs_year) JCIC_CHECK(domain::parse_query_year(year, today.year()));
    return domain::carries(authorisation, request.subject, wanted.item, today,
                           host.state.used(authorisation.reference, wanted.item));
}

domain::SerialNumber new_serial(HostContext& host, domain::Item item) {
    auto text = std::string(domain::code_of(item)) + "-" + domain::roc_date_at(host.clock.now()).text() + "-";
    for (const auto byte : host.random.bytes<10>()) text.push_back(static_cast<char>('0' + byte % 10));
    return domain::SerialNumber::parse(text).value();
}

HostSerial issue(HostContext& host, const SerialRequest& request, const domain::RequestedItem& wanted) {
    const auto& item = domain::info(wanted.item);
    const auto now = host.clock.now();
    const auto ready_at = item.at_once() ? now : now + host.ready_after;
    const domain::SerialOrigin origin{request.institution, domain::Way::card,
                                      domain::holding_deadline(wanted.item, now, std::nullopt)};
    return {new_serial(host, wanted.item),
            wanted.item,
            request.subject,
            wanted.year,
            origin,
            now,
            ready_at,
            request.key,
            host.session->user,
            request.case_number,
            request.authorisation,
            false};
}

/// One item's answer; an issued serial number is in the state.
Json answer_item(HostContext& host, const SerialRequest& request, const domain::RequestedItem& wanted) {
    const auto code = domain::code_of(wanted.item);
    const auto* authorisation = host.world.authorisation(request.authorisation);
    if (authorisation == nullptr) return {{"item", code}, {"problem", problem_body("authorisation-unknown")}};
    if (const auto allowed = check(host, request, *authorisation, wanted); !allowed)
        return {{"item", code}, {"problem", refusal(allowed.error())}};
    host.state.serials.push_back(issue(host, request, wanted));
    const auto& issued = host.state.serials.back();
    return {{"item", code},
            {"serial", issued.serial.whole()},
            {"deadline", domain::iso_text(issued.origin.deadline)},
            {"ready_at", domain::iso_text(issued.ready_at)}};
}

}  // namespace

HostReply request_serials(HostContext& host, const HostCall& call) {
    const auto body = call.body_with({"request", "signature", "certificate"});
    if (!body) return problem("bad-request");
    const auto bytes = from_base64((*body)["request"].get<std::string>());
    const auto signature = from_base64((*body)["signature"].get<std::string>());
    const auto certificate = from_base64((*body)["certificate"].get<std::string>());
    if (!bytes || !signature || !certificate) return problem("bad-request");
    const bool of_this_branch = common_name(*certificate).starts_with(host.workstation.text());
    if (!of_this_branch || !host.issuer.vouches(*certificate, *bytes, *signature)) return problem("signature-wrong");
    const auto request = SerialRequest::unpack(*bytes);
    if (!request || request->kind != host.kind || request->institution != host.workstation ||
        to_hex(request->key) != call.header("idempotency-key"))
        return problem("bad-request");
    if (way_of(call) != domain::Way::card) return problem("other-way");

    const auto hash = sha256_hex(*bytes);
    if (host.idempotency_keys) {
        if (const auto* before = host.state.request(host.workstation, request->key)) {
            if (before->request_hash != hash) return problem("key-conflict");
            return {200, Json::parse(before->answer)};
        }
    }
    auto items = Json::array();
    for (const auto& wanted : request->items) items.push_back(answer_item(host, *request, wanted));
    Json answer = {{"items", std::move(items)}};
    host.state.requests.push_back({host.workstation, request->key, hash, answer.dump()});
    return {200, std::move(answer)};
}

HostReply recover_serials(HostContext& host, const HostCall& call) {
    const auto body = call.body_with({});
    if (!body || !body->contains("subjects") || !(*body)["subjects"].is_array()) return problem("bad-request");
    const auto way = *way_of(call);
    const auto now = host.clock.now();
    auto serials = Json::array();
    for (const auto& serial : host.state.serials) {
        const auto& subjects = (*body)["subjects"];
        const bool asked = std::find(subjects.begin(), subjects.end(), Json(serial.subject.text())) != subjects.end();
        if (!asked || !domain::may_retrieve(serial.origin, host.workstation, way, now)) continue;
        Json one = {{"item", domain::code_of(serial.item)},
                    {"serial", serial.serial.whole()},
                    {"issued_at", domain::iso_text(serial.issued)},
                    {"deadline", domain::iso_text(serial.origin.deadline)}};
        if (host.idempotency_keys) one["idempotency_key"] = to_hex(serial.key);
        serials.push_back(std::move(one));
    }
    return {200, {{"serials", std::move(serials)}}};
}

}  // namespace jcic::practice
