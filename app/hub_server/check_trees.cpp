// A ledger's tree at the hub: its leaves against its seals and heads, those against the row of seals, and witnesses'
// lines against both.
#include <algorithm>
#include <limits>

#include "app/base/numbers.h"
#include "app/hub_server/check_parts.h"
#include "app/verify/trail/tree.h"

namespace jcic::hub_server {
namespace {

/// The leaves in their order, as far as they go on without a gap.
class Leaves {
public:
    Leaves(Check& check, const std::string& ledger) : check_(check), ledger_(ledger) {}

    /// Whether the tree is of that size then.
    [[nodiscard]] Result<bool> grow_to(std::uint64_t size) {
        while (tree_.size() < size && !ended_) {
            if (next_ == page_.size()) JCIC_CHECK(read_page());
            if (next_ < page_.size()) tree_.add(page_[next_++]);
        }
        return tree_.size() == size;
    }
    [[nodiscard]] Result<void> read_all() {
        while (!ended_) JCIC_CHECK(grow_to(tree_.size() + 1));
        return {};
    }
    [[nodiscard]] Digest root() const { return tree_.root(); }

private:
    Result<void> read_page() {
        JCIC_TRY(const auto rows, read_rows(check_,
                                            "select sequence, hash from jcic.leaf where ledger = $1 and "
                                            "sequence > $2::bigint order by sequence limit 20000",
                                            {ledger_, static_cast<std::int64_t>(read_)}));
        page_.clear();
        next_ = 0;
        if (rows.empty()) ended_ = true;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const auto bytes = rows.bytes(row, 1);
            const auto hash = bytes ? array_of<Digest>(*bytes) : std::nullopt;
            if (rows.number(row, 0) != read_ + 1 || !hash) {
                check_.find(ledger_, "leaf", rows.text(row, 0), hash ? "gap" : "form");
                ended_ = true;
                return {};
            }
            ++read_;
            ++check_.out.leaves;
            page_.push_back(*hash);
        }
        return {};
    }

    Check& check_;
    const std::string& ledger_;
    verify::Tree tree_;
    std::vector<Digest> page_;
    std::size_t next_ = 0;
    std::uint64_t read_ = 0;
    bool ended_ = false;
};

/// Whose key signs next, as the seals hand it over.
class Keys {
public:
    explicit Keys(std::string origin) : origin_(std::move(origin)) {}

    [[nodiscard]] std::string reason_against_seal(const verify::Note& note) {
        const auto seal = verify::Seal::parse(note.text);
        if (!seal) return "form";
        const bool first = key_.empty();
        const bool other = !first && !note.signed_by(origin_, key_);
        // After a restart the next seals follow the new key; a forged one leads nowhere.
        if (other && !(!another_.empty() && note.signed_by(origin_, another_))) {
            another_ = seal->next;
            return "key";
        }
        if (!other && seal->epoch != epoch_ + 1) return "epoch";
        before_ = key_;
        key_ = seal->next;
        epoch_ = seal->epoch;
        return "";
    }
    /// A head of the size that was sealed may be older than the seal.
    [[nodiscard]] std::string reason_against_head(const verify::Note& note) const {
        if (key_.empty()) return "";
        const auto by = [&](const Bytes& key) { return !key.empty() && note.signed_by(origin_, key); };
        return by(key_) || by(before_) || by(another_) ? "" : "key";
    }

private:
    std::string origin_;
    Bytes before_;
    Bytes key_;      ///< of the open epoch
    Bytes another_;  ///< that a seal names which no known key signed
    std::uint64_t epoch_ = 0;
};

/// A row of a size that none can have is read, too.
constexpr auto below_all = std::numeric_limits<std::int64_t>::min();

class Heads {
public:
    Heads(Check& check, const EnrolledDesk& desk)
        : check_(check), desk_(desk), origin_(origin_of(desk)), leaves_(check, desk.desk.ledger), keys_(origin_) {}

    [[nodiscard]] Result<void> run() {
        auto size = below_all;
        std::int64_t epoch = 0;
        std::string kind;
        while (true) {
            // Of one size the seals are first (kind, backwards), by their epochs.
            JCIC_TRY(const auto rows,
                     read_rows(check_,
                               "select size, kind, note, epoch from jcic.checkpoint where ledger = $1 and "
                               "(size > $2::bigint or (size = $2::bigint and (kind < $3 or (kind = $3 and "
                               "epoch > $4::bigint)))) order by size, kind desc, epoch limit 500",
                               {desk_.desk.ledger, size, kind, epoch}));
            if (rows.empty()) return leaves_.read_all();
            for (std::size_t row = 0; row < rows.size(); ++row) {
                ++check_.out.checkpoints;
                size = static_cast<std::int64_t>(rows.number(row, 0).value_or(0));
                kind = rows.text(row, 1);
                epoch = static_cast<std::int64_t>(rows.number(row, 3).value_or(0));
                JCIC_TRY(const auto reason,
                         reason_against(static_cast<std::uint64_t>(size), kind == "seal", rows.text(row, 2)));
                if (!reason.empty())
                    check_.find(desk_.desk.ledger, "checkpoint", rows.text(row, 0) + " " + kind, reason);
            }
        }
    }

private:
    Result<std::string> reason_against(std::uint64_t size, bool is_seal, const std::string& text) {
        const auto note = verify::Note::parse(text);
        if (!note) return "form";
        const auto head = verify::Checkpoint::parse(note->text);
        if (!head) return "form";
        if (head->origin != origin_) return "origin";
        if (head->size != size) return "size";
        auto reason = is_seal ? keys_.reason_against_seal(*note) : keys_.reason_against_head(*note);
        if (!reason.empty()) return reason;
        JCIC_TRY(const bool there, leaves_.grow_to(size));
        if (!there) return "leaves";
        const bool good = head->root == leaves_.root();
        const bool said = std::exchange(differs_, !good);
        // One leaf that was changed makes every later root another.
        return good || said ? "" : "root";
    }

    Check& check_;
    const EnrolledDesk& desk_;
    std::string origin_;
    Leaves leaves_;
    Keys keys_;
    bool differs_ = false;
};

Result<void> check_cosignatures(Check& check, const std::string& ledger) {
    auto size = below_all;
    std::string witness;
    while (true) {
        // A row for each checkpoint of its size.
        JCIC_TRY(const auto rows,
                 read_rows(check,
                           "select o.size, o.witness, o.line, h.note from (select * from jcic.cosignature "
                           "where ledger = $1 and (size, witness) > ($2::bigint, $3) order by size, witness limit 500) "
                           "o left join jcic.checkpoint h on h.ledger = $1 and h.size = o.size "
                           "order by o.size, o.witness, h.epoch",
                           {ledger, size, witness}));
        if (rows.empty()) return {};
        std::vector<std::string> notes;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            size = static_cast<std::int64_t>(rows.number(row, 0).value_or(0));
            witness = rows.text(row, 1);
            if (auto note = rows.text(row, 3); !note.empty()) notes.push_back(std::move(note));
            const bool goes_on =
                row + 1 < rows.size() && rows.text(row + 1, 0) == rows.text(row, 0) && rows.text(row + 1, 1) == witness;
            if (goes_on) continue;
            ++check.out.cosignatures;
            const auto reason = reason_against_line(check.witnesses, witness, rows.text(row, 2), notes);
            if (!reason.empty()) check.find(ledger, "cosignature", rows.text(row, 0) + " " + witness, reason);
            notes.clear();
        }
    }
}

}  // namespace

std::string origin_of(const EnrolledDesk& desk) {
    const auto id = from_hex(desk.desk.ledger);
    return verify::Origin{desk.world, desk.desk.institution, id ? *id : Bytes{}}.text();
}

std::string reason_against_line(const std::vector<verify::NoteKey>& keys, const std::string& witness, std::string line,
                                const std::vector<std::string>& notes) {
    if (notes.empty()) return "checkpoint";
    if (!line.ends_with('\n')) line += '\n';
    const auto key = std::ranges::find(keys, witness, &verify::NoteKey::name);
    for (const auto& text : notes) {
        const auto head = verify::Note::parse(text);
        if (!head) continue;
        const auto note = verify::Note::parse(head->text + "\n" + line);
        if (!note || note->lines.size() != 1 || note->lines.front().name != witness) return "form";
        if (key == keys.end()) return "witness";
        if (verify::cosigned_at(*note, *key)) return "";
    }
    return "signature";
}

Result<void> check_tree(Check& check, const EnrolledDesk& desk) {
    JCIC_CHECK(Heads(check, desk).run());
    return check_cosignatures(check, desk.desk.ledger);
}

}  // namespace jcic::hub_server
