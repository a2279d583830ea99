#pragma once
// What the files that a seat looked through said, so that looking again reads none of them twice. For showing only: a
// step that rests on a file reads it anew.

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
    std::optional<UtcTime> taken{};  ///< when it was taken in: its lines are not kept then
};

/// Whose certificate signed an electronic authorisation's file, and what that was found by: a change of any of it asks
/// anew.
struct SignerAskedFor {
    std::string form;  ///< the attachment, by its digest
    std::string name;
    std::string subject;
    domain::RocDate day;  ///< a certificate, and a list of revoked ones, is valid for days
    std::map<std::filesystem::path, std::optional<files::Stamp>> trust{};  ///< authorities and revocation lists
    bool operator==(const SignerAskedFor&) const = default;
};
struct SignerFound {
    SignerAskedFor by;
    Result<std::string> signer;
};

class LookedThrough {
public:
    /// As it was read, where the file is the same since; null: it is to be read.
    [[nodiscard]] const RepliesRead* replies(const std::filesystem::path& file,
                                             const std::optional<files::Stamp>& stamp) {
        const auto found = replies_.find(file);
        return found != replies_.end() && stamp && found->second.stamp == stamp ? &found->second : nullptr;
    }
    [[nodiscard]] const std::map<std::filesystem::path, RepliesRead>& all_replies() const { return replies_; }
    const RepliesRead* keep(const std::filesystem::path& file, RepliesRead read) {
        return &replies_.emplace(file, std::move(read)).first->second;
    }
    /// It was taken in then, or is another branch's: nobody asks for its lines any more.
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

    /// Of that row's form, while all that it was found by is the same; null: it is to be asked for.
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
