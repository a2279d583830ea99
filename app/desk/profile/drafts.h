#pragma once
// Unsent forms, kept as drafts for the person who typed them. Each has its own place; a later one does not replace an
// earlier one.

#include <optional>
#include <string>

#include "app/inquiry/form/form.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {

class Drafts {
public:
    explicit Drafts(ledger::Session& session) : session_(session) {}

    /// Keeps it in the first free place. Faults file.write ("reason" too-many: all places are used), ledger.*.
    Result<void> keep(const inquiry::Form& form);

    struct Kept {
        std::string place;
        inquiry::Form form;
    };
    /// Returns the oldest readable draft; nullopt if there is none. It stays until dropped. If drafts exist but none is
    /// readable, returns the first one's fault.
    [[nodiscard]] Result<std::optional<Kept>> first() const;
    Result<void> drop(const std::string& place);
    /// Keeps the form being typed, in a place of its own, replacing the previous one; nullopt deletes it.
    Result<void> keep_typing(const std::optional<inquiry::Form>& form);
    /// Turns the form that was being typed when the program ended unexpectedly into a draft, in an extra place if all
    /// usual ones are used. Call it before the next typed form is kept.
    Result<void> take_over_typing();

private:
    ledger::Session& session_;
};

}  // namespace jcic::desk
