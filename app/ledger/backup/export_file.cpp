#include "app/ledger/backup/export_file.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "app/ledger/keys/crypto.h"
#include "app/ledger/keys/files.h"

namespace jcic::ledger {
namespace {

constexpr std::size_t chunk_size = 1U << 16U;

Bytes framed(char kind, ByteView content) {
    return Packer().u8(static_cast<std::uint8_t>(kind)).bytes(content).take();
}

/// RFC 7914. Not Argon2id, as everywhere else: the verifier has OpenSSL 3.0 only, which does not know it.
Result<Secret> stretch(const Secret& password, ByteView salt) {
    constexpr std::uint64_t n = 1ULL << 17U;
    constexpr std::uint64_t memory = 256ULL << 20U;  // 128 * N * r, and some
    Secret out;
    const auto target = out.resize(32);
    if (EVP_PBE_scrypt(reinterpret_cast<const char*>(password.view().data()), password.size(), salt.data(), salt.size(),
                       n, 8, 1, memory, target.data(), target.size()) != 1)
        return fail(FaultCode::internal, "ledger.export");
    return out;
}

}  // namespace

Result<ExportFile> ExportFile::begin(const std::filesystem::path& file, const Secret* password, Random& random) {
    const auto fresh = file.string() + ".new";
    const int descriptor =
        ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    ExportFile out(file, descriptor, random);
    if (descriptor < 0) return out.fault();
    if (password != nullptr) JCIC_CHECK(out.encrypt_under(*password));
    return out;
}

ExportFile::ExportFile(std::filesystem::path file, int descriptor, Random& random)
    : file_(std::move(file)), fresh_(file_.string() + ".new"), descriptor_(descriptor), random_(random) {}

ExportFile::~ExportFile() {
    wipe(held_);
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(fresh_.c_str());
}

ExportFile::ExportFile(ExportFile&& other) noexcept
    : file_(std::move(other.file_)),
      fresh_(std::move(other.fresh_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      random_(other.random_),
      held_(std::move(other.held_)),
      key_(std::move(other.key_)),
      bound_(std::move(other.bound_)),
      chunks_(other.chunks_) {}

Result<void> ExportFile::encrypt_under(const Secret& password) {
    const auto salt = random_.bytes<16>();
    bound_ = Packer().text(form).bytes(salt).take();
    JCIC_TRY(key_, stretch(password, salt));
    return write(framed('P', bound_));
}

Result<void> ExportFile::record(char kind, ByteView content) {
    auto bytes = framed(kind, content);
    held_.insert(held_.end(), bytes.begin(), bytes.end());
    if (key_) wipe(bytes);
    return held_.size() < chunk_size ? Result<void>{} : flush(false);
}

/// What is held, as one chunk: bound to its number and to whether it is the last, so that none is lost or moved.
Result<void> ExportFile::flush(bool last) {
    auto plain = std::exchange(held_, {});
    if (!key_) return write(plain);
    auto bound = bound_;
    const auto place = Packer().u8(last ? 1 : 0).u64(chunks_++).take();
    bound.insert(bound.end(), place.begin(), place.end());
    const auto sealed = seal(*key_, bound, plain, random_);
    wipe(plain);
    return write(framed('C', sealed));
}

Result<void> ExportFile::write(ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return fault();
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> ExportFile::finish() {
    JCIC_CHECK(flush(true));
    if (::fsync(descriptor_) != 0 || ::rename(fresh_.c_str(), file_.c_str()) != 0) return fault();
    ::close(std::exchange(descriptor_, -1));
    return files::sync_folder(file_.parent_path());
}

tl::unexpected<Fault> ExportFile::fault() const {
    return fail(FaultCode::file_write, "ledger.export",
                {{"file", file_.filename().string()}, {"reason", std::strerror(errno)}});
}

}  // namespace jcic::ledger
