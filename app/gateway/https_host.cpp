#include "app/gateway/https_host.h"

#include <QJsonDocument>
#include <condition_variable>
#include <mutex>

#include "app/base/act_outcome.h"
#include "app/gateway/asked.h"
#include "app/gateway/json_fields.h"
#include "app/gateway/problem.h"

namespace jcic::gateway {
namespace {

HttpRequest get(std::string path) {
    return {HttpRequest::Method::get, std::move(path), {}, {}};
}
HttpRequest post(std::string path, QByteArray body) {
    return {HttpRequest::Method::post, std::move(path), {}, std::move(body)};
}

/// This program asks by card only (R-SE-4).
HttpRequest by_card(HttpRequest request) {
    request.headers.emplace_back("JCIC-Way", "N");
    return request;
}

/// An answer that arrived but cannot be read does not undo what the host did.
template <class T>
Result<T> after_effect(Result<T> parsed) {
    if (!parsed) return tl::unexpected(unknown_effect(parsed.error()));
    return parsed;
}

}  // namespace

/// One call at a time; the token lives here and nowhere else.
class HttpsHost::Session {
public:
    Session(std::unique_ptr<Transport> transport, Retry retry) : calls_(std::move(transport), retry) {}

    Result<Answer> open_call(HttpRequest request, Nature nature, const std::stop_token& stop) {
        return calls_.perform(std::move(request), nature, stop);
    }

    Result<Answer> call(HttpRequest request, Nature nature, const std::stop_token& stop) {
        if (token_.empty()) return fail(FaultCode::host_session, "host", {{"problem", "session-needed"}});
        auto line = QByteArrayLiteral("Bearer ");
        line.append(reinterpret_cast<const char*>(token_.view().data()), static_cast<qsizetype>(token_.size()));
        request.headers.emplace_back("Authorization", line);
        auto answer = calls_.perform(std::move(request), nature, stop);
        wipe_bytes(line);
        return answer;
    }

    void set_token(Token token) { token_ = std::move(token.value); }
    void forget() { token_.wipe(); }

    /// Asked once: a host does not lose the ability while it is being talked to.
    Result<bool> knows_keys(const std::stop_token& stop) {
        if (!knows_keys_) {
            JCIC_TRY(const auto capabilities, ask_capabilities(stop));
            knows_keys_ = capabilities.idempotency_keys;
        }
        return *knows_keys_;
    }

    Result<Capabilities> ask_capabilities(const std::stop_token& stop) {
        JCIC_TRY(const auto answer, open_call(get("/v1/capabilities"), Nature::read, stop));
        return parse_capabilities(answer.body);
    }

    std::mutex one_at_a_time;

private:
    Calls calls_;
    Secret token_;
    std::optional<bool> knows_keys_;
};

HttpsHost::HttpsHost(std::unique_ptr<Session> session) : session_(std::move(session)) {}
HttpsHost::~HttpsHost() = default;

Result<std::unique_ptr<HttpsHost>> HttpsHost::open(HostAddress address, Retry retry) {
    JCIC_TRY(auto transport, Transport::open(std::move(address)));
    return std::unique_ptr<HttpsHost>(new HttpsHost(std::make_unique<Session>(std::move(transport), retry)));
}

Result<Capabilities> HttpsHost::capabilities(std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    return session_->ask_capabilities(stop);
}

Result<Challenge> HttpsHost::sign_in(const domain::PersonId& user, const Secret& password, std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    session_->forget();
    JCIC_TRY(const auto answer,
             session_->open_call(post("/v1/sessions", sign_in_body(user, password)), Nature::session, stop));
    JCIC_TRY(auto token, parse_token(answer.body));
    JCIC_TRY(auto challenge, parse_challenge(answer.body));
    const auto expires = token.expires;
    session_->set_token(std::move(token));
    return Challenge{std::move(challenge), expires};
}

Result<UtcTime> HttpsHost::present_card(const domain::CardSignature& signature, std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    JCIC_TRY(const auto answer, session_->call(post("/v1/sessions/card", card_body(signature)), Nature::session, stop));
    JCIC_TRY(auto token, parse_token(answer.body));
    const auto expires = token.expires;
    session_->set_token(std::move(token));
    return expires;
}

Result<void> HttpsHost::sign_out(std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    auto answer = session_->call({HttpRequest::Method::remove, "/v1/sessions", {}, {}}, Nature::session, stop);
    session_->forget();
    if (!answer && answer.error().code != FaultCode::host_session) return tl::unexpected(answer.error());
    return {};
}

Result<void> HttpsHost::change_password(const Secret& old_password, const Secret& new_password, std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    JCIC_CHECK(
        session_->call(post("/v1/password", password_body(old_password, new_password)), Nature::effect_once, stop));
    return {};
}

Result<std::vector<domain::SerialAnswer>> HttpsHost::request_serials(const domain::IdempotencyKey& key,
                                                                     ByteView request,
                                                                     const domain::CardSignature& signature,
                                                                     std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    JCIC_TRY(const bool keyed, session_->knows_keys(stop));
    auto asked = by_card(post("/v1/serial-requests", serial_request_body(request, signature)));
    asked.headers.emplace_back("Idempotency-Key", QByteArray::fromStdString(to_hex(key)));
    JCIC_TRY(const auto answer,
             session_->call(std::move(asked), keyed ? Nature::effect_keyed : Nature::effect_once, stop));
    return after_effect(parse_serials(answer.body));
}

Result<domain::Retrieval> HttpsHost::retrieve(const domain::SerialNumber& serial, domain::Item item,
                                              std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    JCIC_TRY(const auto answer,
             session_->call(by_card(post("/v1/records", retrieval_body(serial))), Nature::read, stop));
    if (answer.status == 202) {
        JCIC_TRY(const auto not_yet, parse_not_yet(answer.body));
        return not_yet;
    }
    JCIC_TRY(auto record, parse_record(answer.body, item));
    return record;
}

Result<std::vector<domain::RecoveredSerial>> HttpsHost::recover_serials(const std::vector<domain::PersonalId>& subjects,
                                                                        std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    JCIC_TRY(const auto answer,
             session_->call(by_card(post("/v1/serial-recoveries", recovery_body(subjects))), Nature::read, stop));
    return parse_recovered(answer.body);
}

Result<std::vector<QueryRecord>> HttpsHost::query_records(domain::RocDate from, domain::RocDate to,
                                                          std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    const auto path = "/v1/query-records?from=" + from.text() + "&to=" + to.text();
    JCIC_TRY(const auto answer, session_->call(get(path), Nature::read, stop));
    return parse_query_records(answer.body);
}

Result<std::string> HttpsHost::authorisation_status(const domain::PersonalId& subject, const std::string& reference,
                                                    std::stop_token stop) {
    const std::lock_guard lock(session_->one_at_a_time);
    JCIC_TRY(const auto answer, session_->call(post("/v1/authorisation-status", authorisation_body(subject, reference)),
                                               Nature::read, stop));
    return parse_reply_code(answer.body);
}

namespace {

/// What one sending came to.
struct Attempt {
    Result<Answer> answer;
    bool may_have_effect = false;  ///< of this sending
    bool settles_earlier = false;  ///< says what became of an earlier sending of the same request too
    bool worth_repeating = false;
};

bool leaves_trace(Nature nature) {
    return nature == Nature::effect_once || nature == Nature::effect_keyed;
}
bool repeatable(Nature nature) {
    return nature == Nature::read || nature == Nature::effect_keyed;
}

tl::unexpected<Fault> wrong_answer(const HttpAnswer& answer, std::string reason) {
    auto fault = not_the_contract(std::move(reason));
    fault.value().details.push_back({"status", std::to_string(answer.status)});
    return fault;
}

Result<QJsonObject> parse_json(const HttpAnswer& answer) {
    const bool declared = answer.content_type.startsWith("application/json") ||
                          answer.content_type.startsWith("application/problem+json");
    if (!declared) return wrong_answer(answer, "content-type");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(answer.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) return wrong_answer(answer, "json");
    return document.object();
}

Attempt judge_success(const HttpAnswer& answer) {
    if (answer.status == 204) return {Answer{answer.status, {}}, true, true, false};
    auto json = parse_json(answer);
    if (!json) return {tl::unexpected(std::move(json).error()), true, false, false};
    return {Answer{answer.status, std::move(*json)}, true, true, false};
}

/// What is no problem of the contract comes from something between or from a broken host, and tells nothing of effects;
/// 5xx among it may pass.
Attempt judge_error(const HttpAnswer& answer) {
    const bool server_side = answer.status >= 500;
    const auto json = parse_json(answer);
    auto problem = json ? parse_problem(*json) : Result<Problem>(tl::unexpected(json.error()));
    if (!problem) {
        auto fault = problem.error();
        if (server_side) fault = {FaultCode::host_unreachable, "host", {{"status", std::to_string(answer.status)}}};
        return {tl::unexpected(std::move(fault)), true, false, server_side};
    }
    const bool about_it = is_about_the_request(problem->type);
    const bool failure = server_side && problem->type != "maintenance";
    return {tl::unexpected(std::move(problem->fault)), failure, about_it, failure};
}

Attempt judge(const tl::expected<HttpAnswer, NoAnswer>& outcome) {
    if (!outcome) {
        const auto& none = outcome.error();
        // Who was silent is not waited for a second time: a person decides.
        const bool may_pass = none.fault.code == FaultCode::host_unreachable && none.fault.detail("reason") != "time";
        return {tl::unexpected(none.fault), none.sent, false, may_pass};
    }
    if (outcome->status >= 200 && outcome->status < 300) return judge_success(*outcome);
    if (outcome->status >= 400) return judge_error(*outcome);
    return {wrong_answer(*outcome, "redirect"), true, false, false};
}

/// False when stopped before the time was over.
bool wait(Millis time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

}  // namespace

Fault unknown_effect(const Fault& cause) {
    Fault fault{FaultCode::host_unknown_effect, cause.place, {{"cause", std::string(cause.text())}}};
    fault.details.insert(fault.details.end(), cause.details.begin(), cause.details.end());
    return fault;
}

Result<Answer> Calls::perform(HttpRequest request, Nature nature, const std::stop_token& stop) {
    const int attempts = repeatable(nature) ? retry_.attempts : 1;
    auto pause = retry_.first_wait;
    bool perhaps_done = false;
    for (int number = 1;; ++number, pause *= 2) {
        // The last sending takes the body with it, so that nothing of it stays behind.
        const auto exchanged = transport_->exchange(number < attempts ? request : std::move(request), stop);
        auto attempt = judge(exchanged);
        if (attempt.answer) return attempt.answer;
        perhaps_done = attempt.may_have_effect || (perhaps_done && !attempt.settles_earlier);
        if (attempt.worth_repeating && number < attempts) {
            if (wait(pause, stop)) continue;
            attempt.answer = fail(FaultCode::cancelled, "host.connection");
        }
        if (perhaps_done && leaves_trace(nature))
            attempt.answer = tl::unexpected(unknown_effect(attempt.answer.error()));
        const auto became = perhaps_done ? ActOutcome::not_known
                            : exchanged  ? ActOutcome::not_done
                                         : ActOutcome::not_sent;
        return ending_act(became, std::move(attempt.answer));
    }
}

}  // namespace jcic::gateway
