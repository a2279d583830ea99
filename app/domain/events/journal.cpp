#include "app/domain/events/journal.h"

#include <algorithm>

#include "app/base/numbers.h"

namespace jcic::domain {

Entry& Entry::plain(std::string_view name, std::string value) {
    fields.push_back({std::string(name), std::move(value), Keep::plain, {}, {}});
    return *this;
}

Entry& Entry::personal(std::string_view name, std::string value, std::string key) {
    fields.push_back({std::string(name), std::move(value), Keep::personal, std::move(key), {}});
    return *this;
}

Entry& Entry::apart(std::string_view name, std::string value, std::string key) {
    fields.push_back({std::string(name), std::move(value), Keep::apart, std::move(key), {}});
    return *this;
}

Entry& Entry::rests_on(const EarlierEvent& event) {
    return plain(field::rests_on, event.text());
}

Entry& Entry::to_be_signed(const PersonId& signer, std::string_view purpose) {
    signatures.push_back({signer, std::string{purpose}, {}});
    return *this;
}

const EntryField* Entry::field(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const EntryField& f) { return f.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string Entry::value(std::string_view name) const {
    const auto* found = field(name);
    return found != nullptr ? found->value.value_or("") : std::string{};
}

std::string EarlierEvent::text() const {
    return std::to_string(sequence) + ":" + to_hex(hash);
}

Result<EarlierEvent> EarlierEvent::parse(std::string_view text) {
    const auto colon = std::min(text.find(':'), text.size());
    const auto sequence = whole_number<std::uint64_t>(text.substr(0, colon));
    const auto hash = array_from_hex<Digest>(text.substr(std::min(colon + 1, text.size())));
    if (!sequence || !hash) return fail(FaultCode::input_form, "trail.earlier");
    return EarlierEvent{*sequence, *hash};
}

bool says_the_same(const Entry& one, const Entry& other) {
    const auto same_field = [](const EntryField& a, const EntryField& b) {
        return a.name == b.name && a.value == b.value && a.keep == b.keep && a.key == b.key;
    };
    const auto same_signer = [](const Signature& a, const Signature& b) {
        return a.signer == b.signer && a.purpose == b.purpose;
    };
    return one.action == other.action && one.subject == other.subject &&
           std::equal(one.fields.begin(), one.fields.end(), other.fields.begin(), other.fields.end(), same_field) &&
           std::equal(one.signatures.begin(), one.signatures.end(), other.signatures.begin(), other.signatures.end(),
                      same_signer);
}

}  // namespace jcic::domain
