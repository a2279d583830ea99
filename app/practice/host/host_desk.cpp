#include "app/practice/host/host_desk.h"

#include <algorithm>

namespace jcic::practice {
namespace {

constexpr std::size_t institution_digits = 7;
constexpr std::string_view bearer = "Bearer ";

HostSerial foreign(const ForeignSerial& serial, const domain::InstitutionCode& institution,
                   const domain::PersonId& user, UtcTime now) {
    return {serial.serial,
            serial.item,
            serial.subject,
            std::nullopt,
            {institution, static_cast<domain::Way>(serial.way), now + domain::info(serial.item).held},
            now,
            now,
            {},
            user,
            "",
            "",
            false};
}

}  // namespace

std::optional<domain::Way> way_of(const HostCall& call) {
    const auto text = call.header("jcic-way");
    if (text.size() != 1 || std::string_view("NBQW").find(text[0]) == std::string_view::npos) return std::nullopt;
    return static_cast<domain::Way>(text[0]);
}

HostDesk::HostDesk(HostStore store, HostState state, const HostSettings& settings, Clock& clock, Random& random,
                   const World& world, Issuer issuer)
    : store_(std::move(store)),
      state_(std::move(state)),
      ready_after_(settings.ready_after),
      idempotency_keys_(settings.idempotency_keys),
      kind_(settings.kind),
      clock_(clock),
      random_(random),
      world_(world),
      issuer_(std::move(issuer)) {}

Result<HostDesk> HostDesk::open(const HostSettings& settings, Clock& clock, Random& random, const World& world,
                                Issuer issuer, std::vector<AccountOpening> accounts) {
    HostStore store(settings.folder / "host-state.json");
    JCIC_TRY(auto state, store.load());
    for (const auto& opening : accounts)
        if (state.account(opening.user, opening.institution) == nullptr)
            state.accounts.push_back(
                {opening.user, opening.institution, {hash_password(opening.password, random)}, 0, UtcTime{}});
    for (const auto& serial : world.foreign_serials)
        if (state.serial(serial.serial) == nullptr)
            state.serials.push_back(foreign(serial, world.own_branch().code, world.people.front().code, clock.now()));
    JCIC_CHECK(store.save(state));
    return HostDesk(std::move(store), std::move(state), settings, clock, random, world, std::move(issuer));
}

const HostOperation* HostDesk::operation_for(const HostCall& call) {
    const auto& all = host_operations();
    const auto found = std::find_if(all.begin(), all.end(), [&](const HostOperation& operation) {
        return operation.method == call.method && operation.path == call.path;
    });
    return found == all.end() ? nullptr : &*found;
}

HostReply HostDesk::answer(const HostCall& call) {
    const auto* operation = operation_for(call);
    if (operation == nullptr) return problem("not-found");
    auto next = state_;
    auto reply = operate(*operation, call, next);
    if (operation->method == "GET") return reply;
    // Refusals are kept too: a wrong password has been counted.
    if (!store_.save(next)) return problem("failure");
    state_ = std::move(next);
    return reply;
}

HostReply HostDesk::operate(const HostOperation& operation, const HostCall& call, HostState& state) {
    const auto workstation =
        domain::InstitutionCode::parse(common_name(call.workstation).substr(0, institution_digits));
    if (!workstation) return problem("workstation-refused");
    HostContext host{state, clock_, random_, world_, issuer_, ready_after_, idempotency_keys_, kind_, *workstation};
    if (operation.layer != NeedsLayer::none) {
        const auto authorization = call.header("authorization");
        const auto token = authorization.starts_with(bearer) ? authorization.substr(bearer.size()) : std::string();
        host.session = state.session(sha256_hex(view(token)));
        const bool holds = host.session != nullptr && host.session->institution == *workstation &&
                           clock_.now() < host.session->expires;
        if (!holds) return problem("session-needed");
        if (operation.layer == NeedsLayer::card && !host.session->card_presented) return problem("card-needed");
    }
    if (operation.by_way && !way_of(call)) return problem("bad-request");
    return operation.operate(host, call);
}

}  // namespace jcic::practice
