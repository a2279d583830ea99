#include "app/ledger/verify.h"

#include <map>
#include <optional>
#include <utility>

#include "app/ledger/crypto.h"
#include "app/ledger/demands.h"
#include "app/ledger/opened.h"

namespace jcic::ledger {
namespace {

using domain::Keep;

/// Goes through the events once, in order, remembering only what the next one is judged by.
class Verifier {
public:
    Verifier(Opened& opened, const std::stop_token& stop) : opened_(opened), stop_(stop) {}

    Result<VerifyReport> run() {
        const auto scanned = opened_.events.scan(1, [this](const StoredEvent& event) -> Result<void> {
            JCIC_CHECK(go_on());
            visit(event);
            return {};
        });
        JCIC_CHECK(go_on());
        if (!scanned) find(expected_, "unreadable", scanned.error().code);
        check_listing_size();
        check_file();
        report_.ok = report_.faults.empty();
        report_.head = to_hex(previous_);
        return std::move(report_);
    }

private:
    [[nodiscard]] Result<void> go_on() const {
        if (stop_.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        return {};
    }

    void find(std::uint64_t sequence, std::string reason, FaultCode code = FaultCode::ledger_corrupt) {
        report_.faults.push_back({sequence, code, std::move(reason)});
    }

    void visit(const StoredEvent& event) {
        ++report_.events;
        if (event.sequence != expected_) find(expected_, "number");
        expected_ = event.sequence + 1;
        if (chain_hash(opened_.origin, previous_, event.body) != event.hash) find(event.sequence, "chain");
        previous_ = event.hash;
        const auto leaf = Leaf::unpack(event.body);
        if (!leaf || leaf->sequence != event.sequence || !same_bytes(leaf->id, event.id)) {
            find(event.sequence, "body");
            return;
        }
        if ((event.sequence == 1) != (leaf->action == "ledger.founded")) find(event.sequence, "founding");
        check_people(*leaf);
        check_demand(*leaf);
        check_commitments(*leaf);
        const auto listed = opened_.events.listed(*leaf);
        if (!listed || !*listed) find(event.sequence, "projection");
        if (leaf->action == "outer.cut") find(event.sequence, "outer", FaultCode::ledger_rolled_back);
    }

    /// Signatures count by the keys in force before the event; founders, with whom it all begins, sign for themselves.
    void check_people(const Leaf& leaf) {
        const bool founder = founding_ && leaf.person == "-" && leaf.action == "person.designated";
        founding_ = founding_ && (founder || leaf.action == "ledger.founded");
        if (founder) take_in(leaf);
        for (const auto& signature : leaf.signatures) check_signature(leaf, signature);
        if (changes_roster(leaf.action) && !is_signed_by_its_maker(leaf, founder)) find(leaf.sequence, "signer");
        if (!founder) take_in(leaf);
    }

    void take_in(const Leaf& leaf) {
        if (!roster_.apply(leaf)) find(leaf.sequence, "roster");
    }

    void check_signature(const Leaf& leaf, const domain::Signature& signature) {
        const auto member = roster_.in_force(signature.signer);
        if (!member)
            find(leaf.sequence, "signer");
        else if (!signature_holds((*member)->signing, signed_bytes(opened_.origin, signature.purpose, signature.digest),
                                  signature.value))
            find(leaf.sequence, "signature");
    }

    static bool is_signed_by_its_maker(const Leaf& leaf, bool founder) {
        const auto page = sha256({roster_page(leaf)});
        for (const auto& signature : leaf.signatures) {
            const auto maker = founder ? leaf.subject : "person:" + leaf.person;
            if (signature.purpose == roster_purpose && signature.digest == page &&
                subject_of(signature.signer) == maker)
                return true;
        }
        return false;
    }

    /// A signature that holds proves little unless it is one the action needs, over the page the trail shows.
    void check_demand(const Leaf& leaf) {
        if (holds_page_for_others(leaf.action)) pages_.try_emplace({leaf.action, leaf.subject}, page_in(leaf));
        const auto* demand = demand_on(leaf.action);
        if (demand == nullptr) return;
        const auto reason = unmet(*demand, leaf.signatures, signed_page(leaf, *demand));
        if (!reason.empty()) find(leaf.sequence, std::string{reason});
    }

    std::optional<Digest> signed_page(const Leaf& leaf, const Demand& demand) {
        if (demand.page_action.empty()) return page_in(leaf);
        const auto held = pages_.find({std::string{demand.page_action}, leaf.subject});
        return held == pages_.end() ? std::nullopt : held->second;
    }

    /// The digest of what the event's field "page" holds, where this session can open it.
    std::optional<Digest> page_in(const Leaf& leaf) {
        for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
            if (leaf.fields[i].name != "page") continue;
            const auto page = opened_.values.get(leaf.sequence, i, leaf.fields[i].text);
            return page ? std::optional(sha256({view(page->value)})) : std::nullopt;
        }
        return std::nullopt;
    }

    void check_commitments(const Leaf& leaf) {
        for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
            const auto& field = leaf.fields[i];
            if (field.keep == Keep::plain) continue;
            const auto opened = opened_.values.get(leaf.sequence, i, field.text);
            const bool closed = !opened && (opened.error().code == FaultCode::ledger_sealed ||
                                            opened.error().code == FaultCode::ledger_erased);
            if (!closed && (!opened || commitment_of(opened->opening, opened->value) != field.commitment))
                find(leaf.sequence, "commitment");
        }
    }

    void check_listing_size() {
        const auto size = opened_.events.listing_size();
        if (!size || *size != report_.events) find(0, "projection");
    }

    /// Every page against its own MAC, pages of no event too.
    void check_file() {
        auto check = opened_.database->prepare("PRAGMA cipher_integrity_check");
        if (!check) return find(0, "file", check.error().code);
        const auto row = check->step();
        if (!row || *row) find(0, "file");
    }

    Opened& opened_;
    const std::stop_token& stop_;
    Roster roster_;
    VerifyReport report_;
    std::map<std::pair<std::string, std::string>, std::optional<Digest>> pages_;  ///< by action and subject
    Digest previous_{};
    std::uint64_t expected_ = 1;
    bool founding_ = true;
};

}  // namespace

Result<VerifyReport> verify(Session& session, const std::stop_token& stop) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex);
    return Verifier(opened, stop).run();
}

}  // namespace jcic::ledger
