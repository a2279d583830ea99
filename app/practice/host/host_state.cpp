#include "app/practice/host/host_state.h"

#include <algorithm>

namespace jcic::practice {
namespace {

template <class T, class Fits>
T* find(std::vector<T>& all, const Fits& fits) {
    const auto found = std::find_if(all.begin(), all.end(), fits);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

HostAccount* HostState::account(const domain::PersonId& user, const domain::InstitutionCode& institution) {
    return find(accounts, [&](const auto& a) { return a.user == user && a.institution == institution; });
}

HostSession* HostState::session(std::string_view token_hash) {
    return find(sessions, [&](const auto& s) { return s.token_hash == token_hash; });
}

HostSerial* HostState::serial(const domain::SerialNumber& number) {
    return find(serials, [&](const auto& s) { return s.serial == number; });
}

const HostRequest* HostState::request(const domain::InstitutionCode& institution,
                                      const domain::IdempotencyKey& key) const {
    const auto found = std::find_if(requests.begin(), requests.end(),
                                    [&](const auto& r) { return r.institution == institution && r.key == key; });
    return found == requests.end() ? nullptr : &*found;
}

bool HostState::used(std::string_view authorisation, domain::Item item) const {
    return std::any_of(serials.begin(), serials.end(),
                       [&](const auto& s) { return s.authorisation == authorisation && s.item == item; });
}

}  // namespace jcic::practice
