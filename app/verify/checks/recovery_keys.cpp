#include "app/verify/checks/recovery_keys.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/verify/rules/form.h"
#include "app/verify/trail/crypto.h"

namespace jcic::verify {
namespace {

constexpr std::string_view recovery_beginning = "recovery:";
constexpr std::array<std::string_view, 2> ways{"two-persons", "head-office"};

}  // namespace

bool RecoveryKeys::take(const Event& event) {
    auto key = event.bytes("signing-key", key_size);
    if (!event.subject.starts_with(recovery_beginning) || !key || !event.bytes("exchange-key", key_size)) return false;
    const auto way = event.subject.substr(recovery_beginning.size());
    if (std::ranges::find(ways, way) == ways.end()) return false;
    const auto before = keys_.find(way);
    const auto number = whole_number<std::uint32_t>(event.plain("generation"));
    if (!number || *number != (before == keys_.end() ? 0 : before->second.generation) + 1) return false;
    std::set<std::string> behind{event.person};
    for (const auto* keeper : {"keeper-1", "keeper-2"})
        if (auto code = event.plain(keeper); !code.empty()) behind.insert(std::move(code));
    keys_[way] = {std::move(*key), *number, std::move(behind)};
    return true;
}

bool RecoveryKeys::lets_in(const Event& event) const {
    const auto signing = event.bytes("signing-key", key_size);
    const auto exchange = event.bytes("exchange-key", key_size);
    if (!signing || !exchange) return false;
    Packer rest;
    rest.text(event.subject).text(event.plain("way")).bytes(*signing).bytes(*exchange);
    if (const auto duties = event.plain("duties"); !duties.empty()) rest.text(duties);
    return proves(event, "recovery-use", rest);
}

bool RecoveryKeys::restores(const Event& event, const Digest& beginning) const {
    Packer rest;
    rest.bytes(beginning).bytes(event.id).text(event.plain("way"));
    for (const auto* name : {"backup", "present", "older"}) rest.text(event.plain(name));
    return event.person == "-" && proves(event, "recovery-restore", rest);
}

std::set<std::string> RecoveryKeys::subjects() const {
    std::set<std::string> out;
    for (const auto& [way, key] : keys_) out.insert(std::string(recovery_beginning) + way);
    return out;
}

std::set<std::string> RecoveryKeys::behind(const std::string& way) const {
    const auto key = keys_.find(way);
    return key == keys_.end() ? std::set<std::string>() : key->second.behind;
}

bool RecoveryKeys::proves(const Event& event, std::string_view use, const Packer& rest) const {
    const auto key = keys_.find(event.plain("way"));
    const auto proof = event.bytes("proof", 2 * key_size);
    if (key == keys_.end() || event.plain("recovery") != std::to_string(key->second.generation) || !proof) return false;
    auto message = origin_.prefix(use);
    message.insert(message.end(), rest.done().begin(), rest.done().end());
    return ed25519_holds(key->second.key, message, *proof);
}

}  // namespace jcic::verify
