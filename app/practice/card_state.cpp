#include "app/practice/card_state.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace jcic::practice {
namespace {

constexpr std::string_view magic = "jcic practice card 1";
constexpr std::size_t longest_file = 64 * 1024;

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return number_; }
    [[nodiscard]] bool open() const { return number_ >= 0; }

private:
    int number_;
};

void put(Packer& out, const StoredPassword& password) {
    out.bytes(password.salt).bytes(password.hash).u8(password.tries);
}

bool get(Unpacker& in, StoredPassword& password) {
    const auto salt = in.bytes();
    const auto hash = in.bytes();
    password.tries = in.u8();
    if (salt.size() != password.salt.size() || hash.size() != password.hash.size()) return false;
    std::copy(salt.begin(), salt.end(), password.salt.begin());
    std::copy(hash.begin(), hash.end(), password.hash.begin());
    return true;
}

tl::unexpected<Fault> write_fault(const std::filesystem::path& file) {
    return fail(FaultCode::file_write, "practice.card.save",
                {{"file", file.string()}, {"reason", std::strerror(errno)}});
}

bool write_all(int descriptor, ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Result<CardState> CardFile::load() const {
    const Descriptor file(::open(file_.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open()) return fail(FaultCode::file_missing, "practice.card.load", {{"file", file_.string()}});
    Bytes bytes(longest_file);
    const auto size = ::read(file.get(), bytes.data(), bytes.size());
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));

    Unpacker in(bytes);
    CardState state;
    const bool known = in.text() == magic;
    state.number = in.text();
    state.certificate = in.bytes();
    auto key = in.bytes();
    const bool key_fits = state.key.append(key);
    wipe(key);
    const bool passwords = get(in, state.pin) && get(in, state.puk);
    const bool whole = in.finished();
    wipe(bytes);
    if (!known || !key_fits || !passwords || !whole)
        return fail(FaultCode::file_form, "practice.card.load", {{"file", file_.string()}});
    return state;
}

Result<void> CardFile::save(const CardState& state) {
    Packer out;
    out.text(magic).text(state.number).bytes(state.certificate).bytes(state.key.view());
    put(out, state.pin);
    put(out, state.puk);
    auto bytes = out.take();

    auto beside = file_;
    beside += ".new";
    bool written = false;
    {
        const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
        written = file.open() && write_all(file.get(), bytes) && ::fsync(file.get()) == 0;
    }
    wipe(bytes);
    if (!written || ::rename(beside.c_str(), file_.c_str()) != 0) return write_fault(file_);
    const auto folder = file_.has_parent_path() ? file_.parent_path() : std::filesystem::path(".");
    const Descriptor entry(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!entry.open() || ::fsync(entry.get()) != 0) return write_fault(file_);
    return {};
}

}  // namespace jcic::practice
