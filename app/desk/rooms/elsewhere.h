#pragma once
// What waits for approval at another desk than where it was asked (docs/hub.md, "Approval at another seat"), as this
// desk knows it while somebody is signed in: questions of other desks to that person, opened; and what this desk asked.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/desk/rooms/snapshot.h"
#include "app/domain/attachment.h"
#include "app/hub/images.h"
#include "app/inquiry/steps/approvals.h"
#include "app/ledger/session/image_elsewhere.h"
#include "app/ledger/session/signed_elsewhere.h"

namespace jcic::desk {

/// The image of the form that a question leans on, as its page names it.
struct ImageAsked {
    ledger::ImageSeal seal;
    Digest attached{};  ///< what the asking ledger keeps it as: domain::Attachment::digest
    std::string name;   ///< of the file, as it was attached there
};

/// A question to whoever sits here.
struct AskedHere {
    ledger::AskedOfUs question;
    ApprovalRow row;
    inquiry::ApprovalText page;
    std::vector<inquiry::Remark> remarks;
    std::map<domain::Item, FaultCode> items;  ///< with the rule that allows each
    std::optional<int> year;
    std::optional<domain::RocDate> querier_from;
    std::optional<ImageAsked> image{};
    bool shown = false;  ///< and its page was, at this sign-in: written so before
};

/// Of one that has an image.
[[nodiscard]] inline hub::ImageName name_of_image(const AskedHere& asked) {
    return {to_hex(asked.question.origin.id), to_hex(asked.image->seal.id)};
}

/// What this desk asked. An answer is written by whoever was signed in when it was asked: they are signed with it.
struct AskedThere {
    std::string id;  ///< of the entry, 32 hex digits
    inquiry::QueryId query;
    std::string person;  ///< user code
    std::string desk;    ///< the workstation's name
    std::string key;     ///< row of the register of approvers' keys
    std::string author;  ///< who was signed in here
    std::string digest;  ///< of what is shown there, and what it asks for
    bool operator==(const AskedThere&) const = default;
};

/// An image that this desk sends, once for all of whom it asks.
struct ImageSent {
    std::string id;      ///< 32 hex digits
    std::string digest;  ///< of the bytes, in hex
    std::uint64_t size = 0;
    std::optional<domain::Attachment> file{};  ///< known once it was planned what is asked
};

/// What other desks ask whoever sits here, as it stands at the hub.
struct QuestionsToUs {
    std::map<std::string, AskedHere> questions;  ///< by id
    std::set<std::string> fetched{};             ///< ids of all that was, for whomever
    std::map<std::string, Fault> unread{};       ///< by id: what stands there and is not believed, or not opened
    /// Ids of answers on this disk of which the ledger says nothing: at the second look what ended in between is over.
    std::set<std::string> unwritten{};
};

/// What this desk asks of people at others.
struct QuestionsFromUs {
    std::vector<AskedThere> questions{};
    std::set<std::string> at_hub{};    ///< ids of those that stand there …
    std::set<std::string> answered{};  ///< … of which these are answered
    /// Of a query and a person: why their last answer was not taken.
    std::map<std::pair<inquiry::QueryId, std::string>, Fault> again{};
    bool loaded = false;   ///< what was kept of `questions`, `again` and the images is known
    bool planned = false;  ///< and, by this ledger, what is needed of them

    /// Where a query of this desk waits, too.
    [[nodiscard]] std::vector<WaitsAt> waits_at(const inquiry::QueryId& query) const {
        std::vector<WaitsAt> out;
        for (const auto& one : questions)
            if (one.query == query && waits(one.id)) out.push_back({one.desk, one.person});
        return out;
    }
    [[nodiscard]] bool waits(const std::string& id) const { return at_hub.contains(id) && !answered.contains(id); }
};

/// Images of forms that go with questions.
struct ImagesElsewhere {
    std::map<std::string, ImageSent> needed{};     ///< of this desk's questions, by Attachment::digest in hex
    std::map<hub::ImageName, std::size_t> at_hub;  ///< parts that stand there: this desk's, and those for it
    std::optional<Fault> fault{};                  ///< what the last one came upon
};

struct Elsewhere {
    QuestionsToUs to_us;
    QuestionsFromUs from_us;
    ImagesElsewhere images;
    std::vector<HubView::OtherDesk> desks{};  ///< of the register of desks
    bool heard = false;                       ///< what stands at the hub is known
    std::optional<Fault> fault{};             ///< what the last round came upon

    /// What is told of it.
    [[nodiscard]] std::optional<Fault> found() const {
        if (fault) return fault;
        return to_us.unread.empty() ? images.fault : std::optional(to_us.unread.begin()->second);
    }
};

}  // namespace jcic::desk
