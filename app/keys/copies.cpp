#include "app/keys/copies.h"

#include <algorithm>

#include "app/keys/crypto.h"
#include "app/keys/files.h"

namespace jcic::ledger {
namespace {

constexpr std::size_t largest_file = 2 * 65536;
constexpr std::size_t around = sizeof(std::uint32_t) + std::tuple_size_v<Digest>;

std::size_t in_blocks(std::size_t content) {
    return (content + around + copy_block - 1) / copy_block * copy_block;
}

/// By the length that it says: where the file was cut after it, it stands all the same.
std::optional<Bytes> leading_copy(ByteView file) {
    const auto size = in_blocks(Unpacker(file).u32());
    return size <= file.size() ? content_in(file.first(size)) : std::nullopt;
}

}  // namespace

Bytes copy_of(ByteView content) {
    auto out = Packer().bytes(content).take();
    const auto digest = sha256({out});
    out.insert(out.end(), digest.begin(), digest.end());
    out.resize(in_blocks(content.size()));
    return out;
}

std::optional<Bytes> content_in(ByteView copy) {
    Unpacker in(copy);
    auto content = in.bytes();
    if (!in.ok() || content.size() + around > copy.size()) return std::nullopt;
    const auto whole = copy_of(content);
    if (!std::ranges::equal(whole, copy)) return std::nullopt;
    return content;
}

Bytes in_two_copies(ByteView content) {
    const auto one = copy_of(content);
    return concatenated({one, one});
}

std::optional<Copies> from_two_copies(ByteView file) {
    const auto half = file.size() / 2 / copy_block * copy_block;
    auto first = leading_copy(file);
    auto second = content_in(file.last(half));
    if (!first && !second) return std::nullopt;
    const bool whole = first && second && *first == *second && in_two_copies(*first).size() == file.size();
    return Copies{first ? std::move(*first) : std::move(*second), !whole};
}

tl::unexpected<Fault> both_damaged(const std::filesystem::path& path) {
    return fail(FaultCode::ledger_corrupt, "ledger.copies",
                {{"file", path.filename().string()}, {"reason", "bit-rot"}});
}

Result<Copies> read_copies(const std::filesystem::path& path) {
    JCIC_TRY(const auto bytes, read_file(path, largest_file));
    auto out = from_two_copies(bytes);
    if (!out) return both_damaged(path);
    return std::move(*out);
}

Result<void> replace_copies(const std::filesystem::path& path, ByteView content) {
    return replace_file(path, in_two_copies(content));
}

}  // namespace jcic::ledger
