#include "app/backup/export_file.h"

#include <openssl/evp.h>

#include <utility>

#include "app/files/files.h"
#include "app/keys/crypto.h"

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

Result<std::unique_ptr<ExportFile>> ExportFile::begin(const std::filesystem::path& file, const Secret* password,
                                                      Random& random) {
    auto fresh = file;
    fresh += ".new";
    JCIC_TRY(auto writer, files::Writer::create(fresh));
    std::unique_ptr<ExportFile> out(new ExportFile(file, std::move(fresh), std::move(writer), random));
    if (password != nullptr) JCIC_CHECK(out->encrypt_under(*password));
    return out;
}

ExportFile::~ExportFile() {
    wipe(held_);
    std::error_code none;  // under its name already, where it was finished
    std::filesystem::remove(fresh_, none);
}

Result<void> ExportFile::encrypt_under(const Secret& password) {
    const auto salt = random_.bytes<16>();
    bound_ = Packer().text(form).bytes(salt).take();
    JCIC_TRY(key_, stretch(password, salt));
    return out_.write(framed('P', bound_));
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
    if (!key_) return out_.write(plain);
    const auto bound = concatenated({bound_, Packer().u8(last ? 1 : 0).u64(chunks_++).done()});
    const auto sealed = seal(*key_, bound, plain, random_);
    wipe(plain);
    return out_.write(framed('C', sealed));
}

Result<void> ExportFile::finish(bool never_over) {
    JCIC_CHECK(flush(true));
    JCIC_CHECK(out_.sync());
    return files::publish(fresh_, file_, never_over);
}

}  // namespace jcic::ledger
