#include "app/desk/profile/drafts.h"
#include "app/workstation/sealed_files.h"

namespace jcic::desk {
namespace {

constexpr int places = 20;       // more than anybody means to come back to
constexpr int all_places = 100;  // what a power cut left goes into these too: nobody is there to be told that it cannot

std::string place_name(int place) {
    return "new-query-" + std::to_string(place);
}

constexpr std::string_view typing_place = "new-query-typing";

Result<void> put_into_one_of(int many, ledger::SealedDrafts sealed, const inquiry::Form& form) {
    for (int place = 1; place <= many; ++place) {
        const auto there = sealed.get(place_name(place));
        // One that cannot be read is somebody's work all the same.
        if (there && !*there) return sealed.put(place_name(place), form.pack());
    }
    return fail(FaultCode::file_write, "drafts", {{"reason", "too-many"}});
}

}  // namespace

Result<void> Drafts::keep(const inquiry::Form& form) {
    return put_into_one_of(places, ledger::SealedDrafts(session_), form);
}

Result<std::optional<Drafts::Kept>> Drafts::first() const {
    std::optional<Fault> unreadable;
    const auto note = [&](const Fault& fault) {
        if (!unreadable) unreadable = fault;
    };
    for (int place = 1; place <= all_places; ++place) {
        const auto bytes = ledger::SealedDrafts(session_).get(place_name(place));
        if (!bytes) {
            note(bytes.error());
        } else if (*bytes) {
            auto form = inquiry::Form::unpack(**bytes);
            if (form) return std::optional<Kept>{Kept{place_name(place), std::move(*form)}};
            note(form.error());
        }
    }
    if (unreadable) return tl::unexpected<Fault>(*unreadable);
    return std::optional<Kept>{};
}

Result<void> Drafts::drop(const std::string& place) {
    return ledger::SealedDrafts(session_).drop(place);
}

Result<void> Drafts::keep_typing(const std::optional<inquiry::Form>& form) {
    ledger::SealedDrafts sealed(session_);
    return form ? sealed.put(typing_place, form->pack()) : sealed.drop(typing_place);
}

Result<void> Drafts::take_over_typing() {
    ledger::SealedDrafts sealed(session_);
    JCIC_TRY(const auto bytes, sealed.get(typing_place));
    if (!bytes) return {};
    JCIC_TRY(const auto form, inquiry::Form::unpack(*bytes));
    JCIC_CHECK(put_into_one_of(all_places, sealed, form));
    return sealed.drop(typing_place);
}

}  // namespace jcic::desk
