#pragma once
// Approvals across desks (docs/run/hub.md, "Approval at another seat"), as known here during a session: other desks'
// questions to the signed-in person, decrypted, and this desk's own questions.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "app/domain/attachment.h"
#include "app/elsewhere/image_elsewhere.h"
#include "app/elsewhere/signed_elsewhere.h"
#include "app/hub/images.h"
#include "app/inquiry/steps/approvals.h"

namespace jcic::desk {

/// The authorisation form's image, as named on the query's page.
struct ImageAsked {
    ledger::ImageSeal seal;
    Digest attached{};  ///< its digest in the asking ledger: domain::Attachment::digest
    std::string name;   ///< the file's name when it was attached there
};

/// A question to the signed-in person.
struct AskedHere {
    ledger::AskedOfUs question;
    ApprovalRow row;
    inquiry::ApprovalText page;
    std::vector<inquiry::Remark> remarks;
    std::map<domain::Item, FaultCode> items;  ///< each with the rule that allows it
    std::optional<int> year;
    std::optional<domain::RocDate> querier_from;
    std::optional<ImageAsked> image{};
    bool shown = false;  ///< its page was shown in this session, as written to the ledger
};

/// Returns the name of the question's image. Requires an image.
[[nodiscard]] inline hub::ImageName name_of_image(const AskedHere& asked) {
    return {to_hex(asked.question.origin.id), to_hex(asked.image->seal.id)};
}

/// A question of this desk. Its answer is recorded only in a session of the author, who signed the question.
struct AskedThere {
    std::string id;  ///< of the entry, 32 hex digits
    inquiry::QueryId query;
    std::string person;  ///< user code
    std::string desk;    ///< the workstation's name
    std::string key;     ///< row of the register of approvers' keys
    std::string author;  ///< signed-in person who asked
    std::string digest;  ///< of the displayed page and the requested items
    bool operator==(const AskedThere&) const = default;
};

/// An image sent by this desk, once for all approvers asked.
struct ImageSent {
    std::string id;      ///< 32 hex digits
    std::string digest;  ///< of the bytes, in hex
    std::uint64_t size = 0;
    std::optional<domain::Attachment> file{};  ///< known after planning
};

/// Other desks' questions to the signed-in person at the hub.
struct QuestionsToUs {
    std::map<std::string, AskedHere> questions;  ///< by id
    std::set<std::string> fetched{};             ///< ids of all fetched, for any person
    std::map<std::string, Fault> unread{};       ///< by id: untrusted or undecryptable ones
    /// Ids of answers on this disk that the ledger does not have; judged at a second look, when pending writes have
    /// ended.
    std::set<std::string> unwritten{};
};

/// This desk's questions to people at other desks.
struct QuestionsFromUs {
    std::vector<AskedThere> questions{};
    std::set<std::string> at_hub{};    ///< ids of those at the hub …
    std::set<std::string> answered{};  ///< … and of those answered
    /// By query and person: why their last answer was rejected.
    std::map<std::pair<inquiry::QueryId, std::string>, Fault> again{};
    bool loaded = false;   ///< stored `questions`, `again` and images are loaded
    bool planned = false;  ///< and compared with this ledger's needs

    /// Returns the other desks at which this desk's query awaits approval.
    [[nodiscard]] std::vector<WaitsAt> waits_at(const inquiry::QueryId& query) const {
        std::vector<WaitsAt> out;
        for (const auto& one : questions)
            if (one.query == query && waits(one.id)) out.push_back({one.desk, one.person});
        return out;
    }
    [[nodiscard]] bool waits(const std::string& id) const { return at_hub.contains(id) && !answered.contains(id); }
};

/// Images of forms attached to questions.
struct ImagesElsewhere {
    std::map<std::string, ImageSent> needed{};     ///< of this desk's questions, by Attachment::digest in hex
    std::map<hub::ImageName, std::size_t> at_hub;  ///< number of parts at the hub: from this desk and for it
    std::optional<Fault> fault{};                  ///< of the last transfer
};

struct Elsewhere {
    QuestionsToUs to_us;
    QuestionsFromUs from_us;
    ImagesElsewhere images;
    std::vector<HubView::OtherDesk> desks{};  ///< from the register of desks
    bool heard = false;                       ///< the hub's content was read
    std::optional<Fault> fault{};             ///< of the last round

    /// Returns the fault to be shown.
    [[nodiscard]] std::optional<Fault> found() const {
        if (fault) return fault;
        return to_us.unread.empty() ? images.fault : std::optional(to_us.unread.begin()->second);
    }
};

}  // namespace jcic::desk
