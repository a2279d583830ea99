#pragma once
// Who may sign, by the events alone; and which events stand on signatures.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/verify/leaf.h"
#include "app/verify/origin.h"

namespace jcic::verify {

class People {
public:
    explicit People(const Origin& origin) : origin_(origin) {}

    /// What is wrong with the event's signatures, by the keys in force before it: "signer", "signature", "roster",
    /// "recovery", "unsigned", "purpose", "page"; "" where all is well. Takes the event in. `page` is the digest of
    /// what was shown to those who signed it, where that is known.
    [[nodiscard]] std::string check(const Event& event, const std::optional<Digest>& page);

    [[nodiscard]] std::size_t size() const { return members_.size(); }

private:
    struct Member {
        Bytes key;
        bool ended = false;
    };
    [[nodiscard]] std::string check_signatures(const Event& event) const;
    [[nodiscard]] bool take_in(const Event& event);
    [[nodiscard]] bool let_in_by_recovery(const Event& event) const;

    const Origin& origin_;
    std::map<std::string, Member> members_;       ///< by user code
    std::map<std::string, Bytes> recovery_keys_;  ///< by way: what signs the use of a recovery key
    bool founding_ = true;
};

/// The action whose field "page" was shown to those who sign this one: itself, or an earlier one about the same
/// subject. "" for an action that stands without signatures.
[[nodiscard]] std::string_view page_action_of(std::string_view action);

}  // namespace jcic::verify
