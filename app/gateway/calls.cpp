#include "app/gateway/calls.h"

#include <QJsonDocument>
#include <condition_variable>
#include <mutex>

#include "app/base/act_outcome.h"
#include "app/gateway/json_fields.h"
#include "app/gateway/problem.h"

namespace jcic::gateway {
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
