#include "app/domain/typed_secret.h"

#include <algorithm>

namespace jcic::domain {
namespace {

std::size_t end_of_password(ByteView typed) {
    return static_cast<std::size_t>(std::ranges::find(typed, std::uint8_t{0}) - typed.begin());
}

}  // namespace

Secret typed_with_pin(const Secret& password, const Secret& pin) {
    if (pin.empty()) return password.clone();
    Secret out(password.size() + 1 + pin.size());
    out.append(password.view());
    out.append(std::uint8_t{0});
    out.append(pin.view());
    return out;
}

Secret password_in(const Secret& typed) {
    return Secret::from(typed.view().first(end_of_password(typed.view())));
}

Secret pin_in(const Secret& typed) {
    const auto bytes = typed.view();
    const auto end = end_of_password(bytes);
    return end == bytes.size() ? Secret(1) : Secret::from(bytes.subspan(end + 1));
}

Result<void> typed(const Secret& password) {
    if (!password.empty() && password.view().front() != 0) return {};
    return fail(FaultCode::input_missing, "ledger.password", {{"field", "password"}});
}

}  // namespace jcic::domain
