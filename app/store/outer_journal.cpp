#include "app/store/outer_journal.h"

#include "app/domain/events/field_names.h"
#include "app/keys/copies.h"
#include "app/keys/crypto.h"
#include "app/keys/keys.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view head_form = "jcic-desk ledger outer head v1";

fs::path journal_path(const fs::path& folder) {
    return folder / "outer.journal";
}
fs::path head_path(const fs::path& folder) {
    return folder / "outer.head";
}

Secret next_key(const Origin& origin, const Secret& key) {
    return derive(key.view(), {}, origin.prefix("outer-next"));
}

/// A record as it stands in the file: its number, the sealed box, and a MAC over both.
struct Record {
    std::uint64_t number = 0;
    Bytes box;
    Digest mac{};
};

Digest mac_of(const Origin& origin, const Secret& key, std::uint64_t number, ByteView box) {
    return hmac_sha256(key.view(),
                       concatenated({origin.prefix("outer-entry"), Packer().u64(number).bytes(box).done()}));
}

/// With a digest after it, without any key: a bit that flipped is told from what somebody wrote.
Bytes pack_record(const Record& record) {
    const auto said = Packer().u64(record.number).bytes(record.box).bytes(record.mac).take();
    return Packer().bytes(concatenated({said, Packer().bytes(sha256({said})).done()})).take();
}

std::optional<Record> unpack_record(ByteView frame) {
    Unpacker in(frame);
    Record record;
    Digest digest{};
    record.number = in.u64();
    record.box = in.bytes();
    if (!in.array(record.mac) || !in.array(digest) || !in.finished()) return std::nullopt;
    constexpr auto with_length = sizeof(std::uint32_t) + std::tuple_size_v<Digest>;
    if (digest != sha256({frame.first(frame.size() - with_length)})) return std::nullopt;
    return record;
}

/// The whole records, and how much of the file they are; what stands after them is no whole one.
struct Records {
    std::vector<Record> whole;
    std::size_t bytes = 0;
    bool rest_is_complete = false;               ///< as long as it says: it was written to its end
    std::optional<std::uint64_t> rest_number{};  ///< the number that it says, where it is as long as that

    /// Whether a record that was acknowledged is damaged. One that is torn at the end never was: its number is the
    /// head's next.
    [[nodiscard]] bool damaged(std::uint64_t next) const {
        return rest_is_complete || (rest_number && *rest_number < next);
    }
};
Records read_records(ByteView file) {
    Records out;
    Unpacker frames(file);
    while (!frames.finished()) {
        const auto frame = frames.bytes();
        auto record = frames.ok() ? unpack_record(frame) : std::nullopt;
        if (!record) {
            Unpacker rest(file.subspan(out.bytes));
            static_cast<void>(rest.u32());
            const auto number = rest.u64();
            out.rest_is_complete = frames.ok();
            if (rest.ok()) out.rest_number = number;
            return out;
        }
        out.whole.push_back(std::move(*record));
        out.bytes += sizeof(std::uint32_t) + frame.size();
    }
    return out;
}

Bytes pack_entry(const OuterEntry& entry) {
    Packer out;
    out.u64(static_cast<std::uint64_t>(entry.at.time_since_epoch().count()));
    out.u64(static_cast<std::uint64_t>(entry.since_boot.count()));
    out.text(entry.workstation).text(entry.kind).text(entry.person);
    out.u32(static_cast<std::uint32_t>(entry.details.size()));
    for (const auto& detail : entry.details) out.text(detail.key).text(detail.value);
    return out.take();
}

std::optional<OuterEntry> unpack_entry(std::uint64_t number, ByteView bytes) {
    Unpacker in(bytes);
    OuterEntry out;
    out.number = number;
    out.at = UtcTime(Millis(static_cast<Millis::rep>(in.u64())));
    out.since_boot = Millis(static_cast<Millis::rep>(in.u64()));
    out.workstation = in.text();
    out.kind = in.text();
    out.person = in.text();
    for (auto left = in.u32(); left > 0 && in.ok(); --left) {
        auto key = in.text();
        out.details.push_back({std::move(key), in.text()});
    }
    if (!in.finished()) return std::nullopt;
    return out;
}

Result<Bytes> read_journal(const fs::path& folder) {
    auto bytes = read_file(journal_path(folder));
    if (!bytes && bytes.error().code == FaultCode::file_missing) return Bytes{};
    return bytes;
}

/// The head is missing or does not fit: somebody was at the files. One that the system does not let this program read
/// accuses nobody (fault ledger.read): root's self-check once left one behind that was root's. Nor does one both copies
/// of which are damaged (fault ledger.corrupt).
struct JournalHead {
    OuterJournal::Mark mark;
    bool worn = false;  ///< one of its copies is damaged
};
Result<JournalHead> read_head(const fs::path& folder) {
    const auto copies = read_copies(head_path(folder));
    if (!copies && copies.error().code != FaultCode::file_missing) return tl::unexpected<Fault>(copies.error());
    if (!copies) return fail(FaultCode::ledger_rolled_back, "ledger.outer", {{"file", "outer.head"}});
    Unpacker in(copies->content);
    const auto form = in.text();
    const auto number = in.u64();
    auto key = in.bytes();
    OuterJournal::Mark mark{number, Secret::from(key)};
    wipe(key);
    if (form != head_form || !in.finished() || mark.key.size() != 32)
        return fail(FaultCode::ledger_rolled_back, "ledger.outer", {{"file", "outer.head"}});
    return JournalHead{std::move(mark), copies->worn};
}

/// A record stands before its head moves on, and a stop or a full disk in between leaves the head behind: by one each
/// time. What the records from there on prove by their MACs is where the journal is; a record that proves nothing
/// is none of this journal's.
Result<OuterJournal::Mark> follow(const Origin& origin, OuterJournal::Mark head, const std::vector<Record>& records) {
    for (const auto& record : records) {
        if (record.number < head.next) continue;
        if (record.number != head.next || !same_bytes(record.mac, mac_of(origin, head.key, record.number, record.box)))
            return fail(FaultCode::ledger_rolled_back, "ledger.outer", {{"number", std::to_string(record.number)}});
        head = OuterJournal::Mark{head.next + 1, next_key(origin, head.key)};
    }
    return head;
}

Result<void> write_head(const fs::path& folder, const OuterJournal::Mark& mark) {
    return replace_copies(head_path(folder), Packer().text(head_form).u64(mark.next).bytes(mark.key.view()).take());
}

}  // namespace

OuterJournal::OuterJournal(fs::path folder, Origin origin, std::string workstation, const Clock& clock, Random& random)
    : folder_(std::move(folder)),
      origin_(std::move(origin)),
      workstation_(std::move(workstation)),
      clock_(clock),
      random_(random) {}

Result<FileLock> OuterJournal::hold() const {
    return FileLock::take(folder_ / "outer.lock");
}

Result<void> OuterJournal::append(std::string kind, std::string person, std::vector<Detail> details) {
    JCIC_TRY(const auto held, hold());
    JCIC_TRY(auto head, read_head(folder_));
    JCIC_TRY(const auto file, read_journal(folder_));
    const auto records = read_records(file);
    if (records.damaged(head.mark.next)) return both_damaged(journal_path(folder_));  // the next sign-in tells it
    const bool worn = head.worn && kind != "file-mended";
    JCIC_TRY(auto mark, follow(origin_, std::move(head.mark), records.whole));
    if (records.bytes != file.size())
        JCIC_CHECK(replace_file(journal_path(folder_), ByteView(file).first(records.bytes)));
    // The head is written over now: nobody would learn later that a copy of it was damaged.
    if (worn) {
        JCIC_TRY(mark, put(mark, "file-mended", "", {{std::string(field::files), "outer.head"}}));
    }
    return put(mark, std::move(kind), std::move(person), std::move(details)).map([](const Mark&) {});
}

Result<OuterJournal::Mark> OuterJournal::put(const Mark& mark, std::string kind, std::string person,
                                             std::vector<Detail> details) const {
    const OuterEntry entry{mark.next,       clock_.now(),      clock_.since_boot(), workstation_,
                           std::move(kind), std::move(person), std::move(details)};
    JCIC_TRY(auto box, seal_to(origin_.outer_key, origin_.prefix("outer-box"), pack_entry(entry), random_));
    const auto mac = mac_of(origin_, mark.key, mark.next, box);
    JCIC_CHECK(append_file(journal_path(folder_), pack_record({mark.next, std::move(box), mac})));
    Mark next{mark.next + 1, next_key(origin_, mark.key)};
    JCIC_CHECK(write_head(folder_, next));
    return next;
}

Result<OuterJournal::Reading> OuterJournal::read_from(const Mark& mark, const Secret& outer_private) const {
    JCIC_TRY(const auto file, read_journal(folder_));
    JCIC_TRY(const auto key, ExchangeKey::from(outer_private.clone()));
    const auto records = read_records(file);
    Reading out{{}, {}, false, Mark{mark.next, mark.key.clone()}};
    for (const auto& record : records.whole) {
        if (record.number < mark.next) continue;  // taken in before the file could be begun anew
        const auto mac = mac_of(origin_, out.mark.key, record.number, record.box);
        const auto plain = unseal_with(key, origin_.prefix("outer-box"), record.box);
        auto entry = plain ? unpack_entry(record.number, plain->view()) : std::nullopt;
        if (record.number != out.mark.next || !same_bytes(record.mac, mac) || !entry) {
            out.cut = true;
            break;
        }
        out.entries.push_back(std::move(*entry));
        out.mark = Mark{out.mark.next + 1, next_key(origin_, out.mark.key)};
    }
    // From the head the records lead to their end, and it is never ahead of them.
    auto head = read_head(folder_);
    if (!head && head.error().code == FaultCode::ledger_read) return tl::unexpected<Fault>(head.error());
    if (!head && head.error().code == FaultCode::ledger_corrupt) {
        out.damaged.emplace_back("outer.head");
        return out;
    }
    if (head && !out.cut && records.damaged(head->mark.next)) {
        out.damaged.emplace_back("outer.journal");
        return out;
    }
    const auto led = head ? follow(origin_, std::move(head->mark), records.whole) : tl::unexpected<Fault>(head.error());
    out.cut = out.cut || !led || led->next != out.mark.next || !same_bytes(led->key.view(), out.mark.key.view());
    return out;
}

Result<void> OuterJournal::begin_at(const Mark& mark) const {
    // The head first: until the file is emptied, its records are older than the mark and passed over.
    JCIC_CHECK(write_head(folder_, mark));
    return replace_file(journal_path(folder_), {});
}

}  // namespace jcic::ledger
