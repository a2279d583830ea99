#include "app/desk/profile/drafts.h"
#include "app/ledger/session/drafts.h"

namespace jcic::desk {
namespace {

constexpr int places = 20;  // more than anybody means to come back to

std::string place_name(int place) {
    return "new-query-" + std::to_string(place);
}

constexpr std::string_view typing_place = "new-query-typing";

}  // namespace

Result<void> Drafts::keep(const inquiry::Form& form) {
    for (int place = 1; place <= places; ++place) {
        const auto there = ledger::SealedDrafts(session_).get(place_name(place));
        // One that cannot be read is somebody's work all the same.
        if (there && !*there) return ledger::SealedDrafts(session_).put(place_name(place), form.pack());
    }
    return fail(FaultCode::file_write, "drafts", {{"reason", "too-many"}});
}

Result<std::optional<Drafts::Kept>> Drafts::first() const {
    std::optional<Fault> unreadable;
    const auto note = [&](const Fault& fault) {
        if (!unreadable) unreadable = fault;
    };
    for (int place = 1; place <= places; ++place) {
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
    JCIC_CHECK(keep(form));
    return sealed.drop(typing_place);
}

}  // namespace jcic::desk
