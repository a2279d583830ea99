#pragma once
// Forms that were typed and not sent, kept for the person who typed them. Each has a place of its own: a later one
// takes no earlier one's.

#include <optional>
#include <string>

#include "app/inquiry/form/form.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {

class Drafts {
public:
    explicit Drafts(ledger::Session& session) : session_(session) {}

    /// Into the first free place. Faults file.write ("reason" too-many: all places are taken), ledger.*.
    Result<void> keep(const inquiry::Form& form);

    struct Kept {
        std::string place;
        inquiry::Form form;
    };
    /// The oldest that can be read; nullopt where there is none. It stays until it is dropped. Where none of those that
    /// are there can be read, the first one's fault.
    [[nodiscard]] Result<std::optional<Kept>> first() const;
    Result<void> drop(const std::string& place);
    /// What is being typed now, in a place of its own, over what stood there; nullopt: nothing is any more.
    Result<void> keep_typing(const std::optional<inquiry::Form>& form);
    /// What was being typed when the program ended without a word (a power cut) is kept like the others, and beside
    /// them where all their places are taken: what is typed next is kept over it.
    Result<void> take_over_typing();

private:
    ledger::Session& session_;
};

}  // namespace jcic::desk
