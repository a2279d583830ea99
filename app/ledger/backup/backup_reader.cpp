#include "app/ledger/backup/backup_reader.h"

#include "app/ledger/keys/form_version.h"

namespace jcic::ledger {
namespace {

constexpr std::size_t longest_record = 2U << 20U;  // bytes of any record's content
constexpr std::size_t frame_size = 1 + sizeof(std::uint32_t);

}  // namespace

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
