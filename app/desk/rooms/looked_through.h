#pragma once
// Cache of files that a seat has searched, so that none is read twice. For display only: a step that rests on a file
// reads it again.

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/domain/authorisation_package.h"
#include "app/domain/roc_date.h"
#include "app/files/stamp.h"

namespace jcic::desk {

/// A file of JCIC's replies.
struct RepliesRead {
    std::optional<files::Stamp> stamp;
    std::string digest;  ///< of its bytes, hex
    Result<domain::AuthorisationReplies> said;
    std::optional<UtcTime> taken{};  ///< when it was taken in: its lines are dropped then
};

/// The inputs by which an electronic authorisation's signer was determined; any change of them requires a new check.
struct SignerAskedFor {
    std::string form;  ///< the attachment, by its digest
    std::string name;
    std::string subject;
    domain::RocDate day;  ///< certificates and revocation lists are valid for days
    std::map<std::filesystem::path, std::optional<files::Stamp>> trust{};  ///< authorities and revocation lists
    bool operator==(const SignerAskedFor&) const = default;
};
struct SignerFound {
    SignerAskedFor by;
    Result<std::string> signer;
};

class LookedThrough {
public:
    /// Returns the cached file if it is unchanged; null: it has to be read.
    [[nodiscard]] const RepliesRead* replies(const std::filesystem::path& file,
                                             const std::optional<files::Stamp>& stamp) {
        const auto found = replies_.find(file);
        return found != replies_.end() && stamp && found->second.stamp == stamp ? &found->second : nullptr;
    }
    [[nodiscard]] const std::map<std::filesystem::path, RepliesRead>& all_replies() const { return replies_; }
    const RepliesRead* keep(const std::filesystem::path& file, RepliesRead read) {
        return &replies_.emplace(file, std::move(read)).first->second;
    }
    /// Drops the lines of a file that was taken in then or belongs to another branch.
    void settle(const std::filesystem::path& file, std::optional<UtcTime> taken) {
        auto& read = replies_.at(file);
        read.taken = taken;
        read.said->replies.clear();
        read.said->replies.shrink_to_fit();
    }
    void forget(const std::filesystem::path& file) { replies_.erase(file); }
    void forget_all_but(const std::set<std::filesystem::path>& files) {
        std::erase_if(replies_, [&](const auto& one) { return !files.contains(one.first); });
    }

    /// Returns the cached signer of that row's form if its inputs are unchanged; null: it has to be determined.
    [[nodiscard]] const Result<std::string>* signer(const std::string& row, const SignerAskedFor& by) const {
        const auto found = signers_.find(row);
        return found != signers_.end() && found->second.by == by ? &found->second.signer : nullptr;
    }
    void keep(const std::string& row, SignerFound found) { signers_.insert_or_assign(row, std::move(found)); }
    void forget_signers_but(const std::set<std::string>& rows) {
        std::erase_if(signers_, [&](const auto& one) { return !rows.contains(one.first); });
    }

private:
    std::map<std::filesystem::path, RepliesRead> replies_;
    std::map<std::string, SignerFound> signers_;  ///< by row
};

}  // namespace jcic::desk
