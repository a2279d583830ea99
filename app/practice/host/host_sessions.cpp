#include <algorithm>

#include "app/base/bytes.h"
#include "app/domain/password_policy.h"
#include "app/practice/host/host_operations.h"

namespace jcic::practice {
namespace {

constexpr std::chrono::hours session_lifetime{12};
/// R-PW-4: JCIC unlocks on application; the practice host has it answered by then.
constexpr std::chrono::minutes locked_for{15};

Secret secret(const Json& body, const char* name) {
    return Secret::from(view(body[name].get_ref<const std::string&>()));
}

bool locked(const HostAccount& account, UtcTime now) {
    return !domain::may_try(account.failures) && now < account.last_failure + locked_for;
}

/// Counts a failure, or sets the count back. False where the password is wrong.
bool try_password(HostAccount& account, const Secret& password, UtcTime now) {
    if (!domain::may_try(account.failures)) account.failures = 0;  // the lock has run out
    if (password_fits(password, account.passwords.front())) {
        account.failures = 0;
        return true;
    }
    ++account.failures;
    account.last_failure = now;
    return false;
}

HostReply wrong_password(const HostAccount& account) {
    return problem("password-wrong", {{"tries_left", domain::password_failures_allowed - account.failures}});
}

/// A fresh token; the state keeps only its hash.
std::string new_token(HostSession& session, Random& random) {
    auto token = to_hex(random.bytes<32>());
    session.token_hash = sha256_hex(view(token));
    return token;
}

}  // namespace

HostReply sign_in(HostContext& host, const HostCall& call) {
    const auto body = call.body_with({"user", "password"});
    if (!body) return problem("bad-request");
    const auto user = domain::PersonId::parse((*body)["user"].get<std::string>());
    auto* account = user ? host.state.account(*user, host.workstation) : nullptr;
    if (account == nullptr) {
        const bool elsewhere = user && std::any_of(host.state.accounts.begin(), host.state.accounts.end(),
                                                   [&](const HostAccount& a) { return a.user == *user; });
        return problem(elsewhere ? "workstation-refused" : "password-wrong");
    }
    const auto now = host.clock.now();
    if (locked(*account, now)) return problem("account-locked");
    if (!try_password(*account, secret(*body, "password"), now)) return wrong_password(*account);

    const auto challenge = host.random.bytes<32>();
    HostSession session{
        "", *user, host.workstation, {challenge.begin(), challenge.end()}, false, now + session_lifetime};
    const auto token = new_token(session, host.random);
    std::erase_if(host.state.sessions, [&](const HostSession& old) { return old.expires <= now; });
    host.state.sessions.push_back(session);
    return {201,
            {{"token", token},
             {"expires_at", domain::iso_text(session.expires)},
             {"challenge", to_base64(session.challenge)}}};
}

HostReply present_card(HostContext& host, const HostCall& call) {
    const auto body = call.body_with({"signature", "certificate"});
    if (!body) return problem("bad-request");
    const auto signature = from_base64((*body)["signature"].get<std::string>());
    const auto certificate = from_base64((*body)["certificate"].get<std::string>());
    if (!signature || !certificate) return problem("bad-request");
    auto& session = *host.session;
    const auto statement = domain::challenge_statement(host.kind, session.institution, session.challenge);
    const bool of_this_branch = common_name(*certificate).starts_with(session.institution.text());
    if (!of_this_branch || !host.issuer.vouches(*certificate, statement, *signature)) return problem("card-refused");
    session.card_presented = true;
    session.challenge.clear();
    const auto token = new_token(session, host.random);
    return {200, {{"token", token}, {"expires_at", domain::iso_text(session.expires)}}};
}

HostReply sign_out(HostContext& host, const HostCall& /*call*/) {
    const auto hash = host.session->token_hash;
    std::erase_if(host.state.sessions, [&](const HostSession& session) { return session.token_hash == hash; });
    return {204, nullptr};
}

HostReply change_password(HostContext& host, const HostCall& call) {
    const auto body = call.body_with({"old_password", "new_password"});
    if (!body) return problem("bad-request");
    const auto now = host.clock.now();
    auto& account = *host.state.account(host.session->user, host.session->institution);
    if (locked(account, now)) return problem("account-locked");
    if (!try_password(account, secret(*body, "old_password"), now)) return wrong_password(account);
    const auto fresh = secret(*body, "new_password");
    if (!domain::strong_enough(fresh)) return problem("password-weak", {{"rule", "R-PW-1"}});
    auto& known = account.passwords;
    if (std::any_of(known.begin(), known.end(), [&](const std::string& hash) { return password_fits(fresh, hash); }))
        return problem("password-weak", {{"rule", "R-PW-3"}});
    known.insert(known.begin(), hash_password(fresh, host.random));
    known.resize(std::min(known.size(), static_cast<std::size_t>(domain::password_history)));
    const auto mine = host.session->token_hash;
    std::erase_if(host.state.sessions, [&](const HostSession& session) {
        return session.user == account.user && session.institution == account.institution && session.token_hash != mine;
    });
    host.session = nullptr;  // erasing has moved it
    return {204, nullptr};
}

}  // namespace jcic::practice
