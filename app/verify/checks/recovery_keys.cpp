#include "app/verify/checks/recovery_keys.h"

#include "app/base/numbers.h"
#include "app/verify/rules/form.h"
#include "app/verify/trail/crypto.h"

namespace jcic::verify {

namespace {

constexpr std::string_view key_subject = "recovery:key";

}  // namespace

bool RecoveryKeys::judge_event(const Event& event) {
    auto signing = event.bytes("signing-key", key_size);
    if (event.subject != key_subject || !signing || !event.bytes("exchange-key", key_size)) return false;
    const auto number = whole_number<std::uint32_t>(event.plain("generation"));
    if (!number || *number != generation_ + 1) return false;
    behind_ = {event.person};
    for (const auto* keeper : {"keeper-1", "keeper-2"})
        if (auto code = event.plain(keeper); !code.empty()) behind_.insert(std::move(code));
    key_ = *std::move(signing);
    generation_ = *number;
    return true;
}

bool RecoveryKeys::lets_in(const Event& event) const {
    const auto signing = event.bytes("signing-key", key_size);
    const auto exchange = event.bytes("exchange-key", key_size);
    if (!signing || !exchange) return false;
    Packer rest;
    rest.text(event.subject).bytes(*signing).bytes(*exchange);
    for (const auto* name : {"duties", "replaces"})
        if (const auto said = event.plain(name); !said.empty()) rest.text(said);
    return proves(event, "recovery-use", rest);
}

bool RecoveryKeys::restores(const Event& event, const Digest& beginning) const {
    Packer rest;
    rest.bytes(beginning).bytes(event.id);
    for (const auto* name : {"backup", "present", "older"}) rest.text(event.plain(name));
    return event.person == "-" && proves(event, "recovery-restore", rest);
}

std::set<std::string> RecoveryKeys::subjects() const {
    return generation_ == 0 ? std::set<std::string>() : std::set<std::string>{std::string(key_subject)};
}

bool RecoveryKeys::proves(const Event& event, std::string_view use, const Packer& rest) const {
    const auto proof = event.bytes("proof", 2 * key_size);
    if (generation_ == 0 || event.plain("recovery") != std::to_string(generation_) || !proof) return false;
    auto message = origin_.prefix(use);
    message.insert(message.end(), rest.done().begin(), rest.done().end());
    return ed25519_holds(key_, message, *proof);
}

}  // namespace jcic::verify
