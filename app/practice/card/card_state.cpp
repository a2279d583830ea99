#include "app/practice/card/card_state.h"

#include <algorithm>

#include "app/files/files.h"

namespace jcic::practice {
namespace {

constexpr std::string_view magic = "jcic practice card 1";
constexpr std::size_t longest_file = 64 * 1024;

void put(Packer& out, const StoredPassword& password) {
    out.bytes(password.salt).bytes(password.hash).u8(password.tries);
}

bool get(Unpacker& in, StoredPassword& password) {
    const auto salt = in.bytes();
    const auto hash = in.bytes();
    password.tries = in.u8();
    if (salt.size() != password.salt.size() || hash.size() != password.hash.size()) return false;
    std::copy(salt.begin(), salt.end(), password.salt.begin());
    std::copy(hash.begin(), hash.end(), password.hash.begin());
    return true;
}

}  // namespace

Result<CardState> CardFile::load() const {
    JCIC_TRY(auto bytes, files::read(file_, longest_file));
    Unpacker in(bytes);
    CardState state;
    const bool known = in.text() == magic;
    state.number = in.text();
    state.certificate = in.bytes();
    auto key = in.bytes();
    const bool key_fits = state.key.append(key);
    wipe(key);
    const bool passwords = get(in, state.pin) && get(in, state.puk);
    const bool whole = in.finished();
    wipe(bytes);
    if (!known || !key_fits || !passwords || !whole)
        return fail(FaultCode::file_form, "practice.card.load", {{"file", file_.string()}});
    return state;
}

Result<void> CardFile::save(const CardState& state) {
    Packer out;
    out.text(magic).text(state.number).bytes(state.certificate).bytes(state.key.view());
    put(out, state.pin);
    put(out, state.puk);
    auto bytes = out.take();

    const auto saved = files::replace(file_, bytes);
    wipe(bytes);
    return saved;
}

}  // namespace jcic::practice
