#include "app/paper/layout/own_font.h"

#include <fontconfig/fontconfig.h>
// After it, whose types it uses.
#include <fontconfig/fcfreetype.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <map>
#include <mutex>

#include "app/files/files.h"
#include "app/paper/layout/named_characters.h"
#include "app/paper/layout/own_fonts.h"

namespace jcic::paper {
namespace {

std::atomic<int> fonts_read{0};

tl::unexpected<Fault> no_font(const std::filesystem::path& file) {
    return fail(FaultCode::file_form, "own-font", {{"file", file.filename().string()}, {"reason", "no-font"}});
}

/// A file without a name, in memory, that Fontconfig and Cairo open by its path, over and over.
class KeptFont {
public:
    explicit KeptFont(ByteView bytes) : fd_(memfd_create("font", MFD_CLOEXEC)) {
        while (fd_ >= 0 && !bytes.empty()) {
            const auto written = write(fd_, bytes.data(), bytes.size());
            if (written <= 0) {
                close(fd_);
                fd_ = -1;
            } else {
                bytes = bytes.subspan(static_cast<std::size_t>(written));
            }
        }
    }
    ~KeptFont() {
        if (fd_ >= 0) close(fd_);
    }
    KeptFont(const KeptFont&) = delete;
    KeptFont& operator=(const KeptFont&) = delete;
    [[nodiscard]] bool whole() const { return fd_ >= 0; }
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

private:
    int fd_;
};

std::optional<OwnFont> font_in(const KeptFont& kept) {
    read_the_systems_fonts();
    int count = 0;
    const auto path = kept.path();
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> font(
        FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(path.c_str()), 0, nullptr, &count), FcPatternDestroy);
    if (!font) return std::nullopt;
    FcChar8* family = nullptr;
    FcCharSet* characters = nullptr;
    FcBool outlines = FcFalse;
    const bool known = FcPatternGetString(font.get(), FC_FAMILY, 0, &family) == FcResultMatch &&
                       FcPatternGetCharSet(font.get(), FC_CHARSET, 0, &characters) == FcResultMatch &&
                       FcPatternGetBool(font.get(), FC_OUTLINE, 0, &outlines) == FcResultMatch;
    if (!known || outlines != FcTrue) return std::nullopt;
    OwnFont out{reinterpret_cast<const char*>(family), {}};
    for (char32_t c = first_own; c <= last_own; ++c)
        if (FcCharSetHasChar(characters, c) == FcTrue) out.characters.insert(c);
    if (out.characters.empty()) return std::nullopt;
    return out;
}

struct Read {
    std::shared_ptr<const KeptFont> kept;
    std::shared_ptr<const OwnFont> font;
};

}  // namespace

Result<OwnFont> look_at_own_font(const std::filesystem::path& file) {
    JCIC_TRY(const auto bytes, files::read(file));
    const KeptFont kept(bytes);
    if (!kept.whole()) return fail(FaultCode::internal, "own-font");
    auto font = font_in(kept);
    if (!font) return no_font(file);
    return *std::move(font);
}

Result<std::shared_ptr<const OwnFont>> read_own_font(const std::filesystem::path& file) {
    static std::mutex mutex;
    static std::map<Bytes, Read> known;  // a profile that is opened once more reads the same
    JCIC_TRY(auto bytes, files::read(file));
    const std::scoped_lock lock(mutex);
    if (const auto found = known.find(bytes); found != known.end()) return found->second.font;
    const auto kept = std::make_shared<const KeptFont>(bytes);
    if (!kept->whole()) return fail(FaultCode::internal, "own-font");
    auto font = font_in(*kept);
    if (!font) return no_font(file);
    if (FcConfigAppFontAddFile(nullptr, reinterpret_cast<const FcChar8*>(kept->path().c_str())) != FcTrue)
        return no_font(file);
    auto shared = std::make_shared<const OwnFont>(*std::move(font));
    known.emplace(std::move(bytes), Read{kept, shared});
    ++fonts_read;
    return shared;
}

int own_fonts_read() {
    return fonts_read;
}

}  // namespace jcic::paper
