#include "app/backup/backup_file.h"

#include <algorithm>
#include <array>

#include "app/keys/files.h"
#include "app/keys/recovery_box.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t record_piece = 1U << 20U;  // bytes of the database in one record

Result<void> go_on(const std::stop_token& stop) {
    if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.backup");
    return {};
}

Digest mac_of(const Secret& mac_key, const Digest& digest) {
    return hmac_sha256(mac_key.view(), digest);
}

/// Where a name leads that stands in a backup: nowhere but to these files.
bool is_kept(const std::string& name) {
    if (name == "ledger.origin" || name == "ledger.deletions" || name == recovery_path({})) return true;
    const fs::path path(name);
    return path.parent_path() == "slots" && path.extension() == ".slot" &&
           domain::PersonId::parse(path.stem().string()).has_value() &&
           name == "slots/" + path.stem().string() + ".slot";
}

/// The folder's small files that a backup holds, by name.
Result<std::vector<std::string>> kept_files(const fs::path& folder) {
    std::vector<std::string> out{"ledger.origin"};
    std::error_code error;
    if (fs::exists(folder / "ledger.deletions", error)) out.emplace_back("ledger.deletions");
    if (fs::exists(recovery_path(folder), error)) out.push_back(recovery_path({}).string());
    JCIC_TRY(const auto slots, paths_in(folder / "slots"));
    for (const auto& path : slots)
        if (const auto name = "slots/" + path.filename().string(); is_kept(name)) out.push_back(name);
    std::ranges::sort(out);
    return out;
}

class Packing {
public:
    Packing(files::Writer& out, const BackupHeader& opening, const std::stop_token& stop, const BytesDone& progress)
        : out_(out), total_(opening.database_size), stop_(stop), progress_(progress) {}

    Result<void> record(char kind, ByteView content) {
        const auto bytes = Packer().u8(static_cast<std::uint8_t>(kind)).bytes(content).take();
        hash_.add(bytes);
        return out_.write(bytes);
    }
    /// A whole file, piece by piece, each made a record's content.
    Result<void> pieces(char kind, const fs::path& file, const std::function<Bytes(ByteView)>& content) {
        JCIC_TRY(auto in, files::Reader::open(file));
        Bytes bytes(record_piece);
        while (true) {
            JCIC_CHECK(go_on(stop_));
            JCIC_TRY(const auto got, in.read(bytes));
            if (got == 0) return {};
            JCIC_CHECK(record(kind, content(ByteView(bytes).first(got))));
            done_ += got;
            progress_(std::min(done_, total_), total_);
        }
    }
    /// Of all that was packed; once.
    [[nodiscard]] Digest digest() { return hash_.finish(); }

private:
    files::Writer& out_;
    std::uint64_t done_ = 0;
    std::uint64_t total_;
    const std::stop_token& stop_;
    const BytesDone& progress_;
    RunningHash hash_;
};

Result<void> unpack_small(const BackupRecord& record, const BackupReader& from, const fs::path& folder) {
    Unpacker in(record.content);
    const auto name = in.text();
    const auto content = in.bytes();
    if (!in.finished() || !is_kept(name)) return from.corrupt("name");
    return files::replace(folder / name, content);
}

/// Files that come in pieces: each made when its first piece comes, and synced after its last.
class PiecesOut {
public:
    explicit PiecesOut(const fs::path& folder) : folder_(folder) {}

    Result<void> write(const fs::path& name, ByteView bytes) {
        if (name != name_) {
            JCIC_CHECK(finish());
            JCIC_CHECK(files::make_folder((folder_ / name).parent_path()));
            JCIC_TRY(auto out, files::Writer::create(folder_ / name));
            out_.emplace(std::move(out));
            name_ = name;
        }
        return out_->write(bytes);
    }
    Result<void> finish() {
        if (!out_) return {};
        JCIC_CHECK(out_->sync());
        out_.reset();
        return files::sync_folder((folder_ / name_).parent_path());
    }

private:
    fs::path folder_;
    fs::path name_;
    std::optional<files::Writer> out_;
};

/// What a record of an attachment or of the database holds: of which file, under the folder, and its
/// bytes.
struct Piece {
    fs::path name;
    Bytes bytes;
};
Result<Piece> piece_in(const BackupRecord& record, const BackupReader& from) {
    if (record.kind == 'D') return Piece{database_path({}), record.content};
    Unpacker in(record.content);
    Piece out;
    Digest digest{};
    if (!in.array(digest)) return from.corrupt("record");
    out.name = fs::path("attachments") / to_hex(digest);
    out.bytes = in.bytes();
    if (!in.finished()) return from.corrupt("record");
    return out;
}

constexpr std::size_t longest_record = 2U << 20U;  // bytes of any record's content
constexpr std::size_t frame_size = 1 + sizeof(std::uint32_t);

Bytes pack_opening(const BackupHeader& opening) {
    return Packer()
        .text(backup_form)
        .text(name_of(opening.kind))
        .text(opening.institution)
        .bytes(opening.id)
        .u64(static_cast<std::uint64_t>(opening.at.time_since_epoch().count()))
        .u64(opening.head.size)
        .bytes(opening.head.root)
        .text(opening.checkpoint)
        .u64(opening.database_size)
        .take();
}

std::optional<BackupHeader> unpack_opening(ByteView bytes) {
    Unpacker in(bytes);
    BackupHeader out;
    if (in.text() != backup_form) return std::nullopt;
    const auto kind = profile_kind_of(in.text());
    if (!kind) return std::nullopt;
    out.kind = *kind;
    out.institution = in.text();
    bool fits = in.array(out.id);
    out.at = UtcTime(Millis(in.u64()));
    out.head.size = in.u64();
    fits = in.array(out.head.root) && fits;
    out.checkpoint = in.text();
    out.database_size = in.u64();
    return fits && in.finished() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

Secret backup_key(const Origin& origin, const Secret& ledger_key) {
    return derive(ledger_key.view(), origin.id, origin.prefix("backup"));
}

Result<SmallContents> read_small_files(const fs::path& from) {
    SmallContents out;
    JCIC_TRY(const auto names, kept_files(from));
    for (const auto& name : names) {
        JCIC_TRY(auto content, files::read(from / name));
        out.emplace(name, std::move(content));
    }
    return out;
}

Result<void> write_small_files(const SmallContents& small, const fs::path& to) {
    JCIC_CHECK(files::make_folder(to / "slots"));
    JCIC_CHECK(files::make_folder(to / "recovery"));
    for (const auto& [name, content] : small) JCIC_CHECK(files::replace(to / name, content));
    return {};
}

Result<Digest> pack_backup(const fs::path& folder, const Attachments& attachments, const fs::path& file,
                           const BackupHeader& opening, const Secret& mac_key, const std::stop_token& stop,
                           const BytesDone& progress) {
    JCIC_TRY(auto out, files::Writer::create(file));
    Packing packing(out, opening, stop, progress);
    JCIC_CHECK(packing.record('B', pack_opening(opening)));
    JCIC_TRY(const auto names, kept_files(folder));
    for (const auto& name : names) {
        JCIC_TRY(const auto content, files::read(folder / name));
        JCIC_CHECK(packing.record('F', Packer().text(name).bytes(content).done()));
    }
    JCIC_TRY(const auto attached, attachments.all());
    for (const auto& digest : attached)
        JCIC_CHECK(packing.pieces('A', attachments.path_of(digest),
                                  [&digest](ByteView bytes) { return Packer().bytes(digest).bytes(bytes).take(); }));
    JCIC_CHECK(
        packing.pieces('D', database_path(folder), [](ByteView bytes) { return Bytes(bytes.begin(), bytes.end()); }));
    const auto digest = packing.digest();
    JCIC_CHECK(packing.record('Z', Packer().bytes(digest).bytes(mac_of(mac_key, digest)).done()));
    JCIC_CHECK(out.sync());
    return digest;
}

Result<BackupHeader> read_backup_opening(const fs::path& file) {
    JCIC_TRY(auto in, BackupReader::open(file));
    return in.opening();
}

Result<Unpacked> unpack_backup(const fs::path& file, const fs::path& folder, const std::stop_token& stop,
                               const BytesDone& progress) {
    JCIC_TRY(auto in, BackupReader::open(file));
    JCIC_TRY(auto opening, in.opening());
    JCIC_CHECK(files::make_folder(folder / "slots"));
    JCIC_CHECK(files::make_folder(folder / "recovery"));
    JCIC_CHECK(files::make_folder(folder / "drafts"));
    PiecesOut pieces(folder);
    for (std::uint64_t done = 0;;) {
        JCIC_CHECK(go_on(stop));
        JCIC_TRY(const auto record, in.next());
        if (record.kind == 'F') {
            JCIC_CHECK(unpack_small(record, in, folder));
        } else if (record.kind == 'A' || record.kind == 'D') {
            JCIC_TRY(const auto one, piece_in(record, in));
            JCIC_CHECK(pieces.write(one.name, one.bytes));
            done += one.bytes.size();
            progress(std::min(done, opening.database_size), opening.database_size);
        } else if (record.kind == 'Z') {
            Unpacker end(record.content);
            Unpacked out{std::move(opening), in.digest_before(), {}};
            const auto digest = end.bytes();
            JCIC_TRY(const bool whole, in.at_end());
            if (!end.array(out.mac) || !end.finished() || !same_bytes(digest, out.digest) || !whole)
                return in.corrupt("digest");
            JCIC_CHECK(pieces.finish());
            JCIC_CHECK(files::sync_folder(folder));
            return out;
        } else {
            return in.corrupt("record");
        }
    }
}

Result<void> check_backup(const Unpacked& unpacked, const Secret& mac_key) {
    if (same_bytes(unpacked.mac, mac_of(mac_key, unpacked.digest))) return {};
    return fail(FaultCode::ledger_corrupt, "ledger.backup-file", {{"reason", "mac"}});
}

Result<BackupReader> BackupReader::open(const std::filesystem::path& file) {
    JCIC_TRY(auto reader, files::Reader::open(file));
    return BackupReader(file, std::move(reader));
}

Result<BackupHeader> BackupReader::opening() {
    JCIC_TRY(const auto record, next());
    if (record.kind == 'B') JCIC_CHECK(not_newer(Unpacker(record.content).text(), backup_form));
    const auto opening = record.kind == 'B' ? unpack_opening(record.content) : std::nullopt;
    if (!opening) return corrupt("opening");
    return *opening;
}

Result<BackupRecord> BackupReader::next() {
    if (!last_.empty()) hash_.add(last_);
    last_.assign(frame_size, 0);
    JCIC_CHECK(fill(0));
    const auto size = Unpacker(ByteView(last_).subspan(1)).u32();
    if (size > longest_record) return corrupt("record");
    last_.resize(frame_size + size);
    JCIC_CHECK(fill(frame_size));
    return BackupRecord{static_cast<char>(last_.front()), Bytes(last_.begin() + frame_size, last_.end())};
}

Result<bool> BackupReader::at_end() {
    std::uint8_t more = 0;
    JCIC_TRY(const auto got, reader_.read({&more, 1}));
    return got == 0;
}

tl::unexpected<Fault> BackupReader::corrupt(std::string reason) const {
    return fail(FaultCode::ledger_corrupt, "ledger.backup-file",
                {{"file", file_.filename().string()}, {"reason", std::move(reason)}});
}

Result<void> BackupReader::fill(std::size_t from) {
    const auto rest = std::span(last_).subspan(from);
    JCIC_TRY(const auto got, reader_.read(rest));
    if (got != rest.size()) return corrupt("cut");
    return {};
}

}  // namespace jcic::ledger
