#include "app/scanner/weigh_pdf.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "app/scanner/decode_picture.h"
#include "app/scanner/pdf_objects.h"
#include "app/scanner/pdf_operators.h"

namespace jcic::scanner {

namespace {

using scan::Unread;

/// Operators of a page, those of its forms as often as they are painted. A drawing of a whole town has a tenth of it.
constexpr double most_work = 10'000'000;
constexpr double pixels_an_operator = 100;  ///< of a picture, in the same time
constexpr double beginning_a_form = 20;     ///< with its own state and its own clip
constexpr double dearest_shading = 1000;
constexpr double most_tiles = 5'000'000;
constexpr double sheet = 595.0 * 842.0;  ///< A4, in points
/// Forms within forms. Programs nest three or four; poppler itself stops at twenty.
constexpr std::size_t deepest = 20;
constexpr std::size_t longest_content = std::size_t{64} << 20U;  ///< bytes of a page or a form, unpacked
constexpr std::size_t unpacked_pixel = 8;                        ///< bytes, at most

/// What is thrown away as soon as it is known: there is one answer for the whole file.
struct Refused {
    Unread why;
};

class Weighing {
public:
    Weighing(const PdfObjects& file, Care care) : file_(file), care_(care) {}

    void page(std::size_t index) {
        const auto page = file_.page(index);
        if (!page.is_dictionary()) return damaged();
        double work = page_content(page, inherited(page, "/Resources"));
        const auto notes = page.at("/Annots");
        for (int i = 0; i < notes.items(); ++i) work += appearance(notes.item(i).at("/AP").at("/N"));
        within(work);
    }

private:
    /// From the page tree's branches above, as far as anybody builds one.
    static PdfObject inherited(PdfObject from, const char* key) {
        for (std::size_t level = 0; level < deepest && from.at(key).is_null(); ++level) from = from.at("/Parent");
        return from.at(key);
    }

    static void within(double work) {
        if (work > most_work) throw Refused{Unread::too_deep};
    }

    void damaged() const {
        if (care_ == Care::as_evidence) throw Refused{Unread::damaged};
    }

    double appearance(const PdfObject& normal) {
        if (normal.is_stream()) return form(normal, normal, 0);
        double work = 0;
        for (const auto& state : normal.keys()) work = std::max(work, form(normal.at(state), normal, 0));
        return work;
    }

    /// A form, a pattern's cell or a letter that is drawn; with the resources of who paints it where it has none.
    double form(const PdfObject& stream, const PdfObject& resources, int whose) {
        if (!stream.is_stream()) return 1;
        const auto own = stream.at("/Resources");
        return beginning_a_form +
               (own.is_dictionary() ? content(stream, own, stream.id()) : content(stream, resources, whose));
    }

    /// What a page's streams say, one after the other, is one text: a name may stand in one and what it is for in the
    /// next.
    double page_content(const PdfObject& page, const PdfObject& resources) {
        const auto contents = page.at("/Contents");
        std::vector<PdfObject> streams;
        if (contents.is_stream()) streams.push_back(contents);
        for (int i = 0; i < contents.items(); ++i)
            if (const auto one = contents.item(i); one.is_stream())
                streams.push_back(one);
            else
                damaged();
        if (contents.is_given() && !contents.is_array() && streams.empty()) damaged();
        if (streams.empty()) return 0;
        if (streams.size() == 1) return content(streams.front(), resources, page.id());
        return painted(operators(streams), resources, page.id());
    }

    double content(const PdfObject& stream, const PdfObject& resources, int whose) {
        const auto which = std::pair(stream.id(), whose);
        if (const auto known = known_.find(which); known != known_.end()) return known->second;
        if (open_.size() >= deepest || !open_.insert(stream.id()).second) throw Refused{Unread::too_deep};
        const double work = painted(operators({stream}), resources, whose);
        open_.erase(stream.id());
        known_.emplace(which, work);
        return work;
    }

    double painted(const Operators& does, const PdfObject& resources, int whose) {
        double work = static_cast<double>(does.many);
        for (const auto& [named, times] : does.uses) {
            work += static_cast<double>(times) * of(named.first, "/" + named.second, resources, whose);
            within(work);
        }
        if (does.letters > 0) work += static_cast<double>(does.letters) * heaviest_letter(resources, whose);
        within(work);
        return work;
    }

    const Operators& operators(const std::vector<PdfObject>& streams) {
        std::vector<int> which;
        for (const auto& stream : streams) which.push_back(stream.id());
        const auto known = does_.find(which);
        if (known != does_.end()) return known->second;
        Bytes text;
        for (const auto& stream : streams) {
            const auto content = stream.unpacked(longest_content - text.size());
            if (content.over || text.size() + content.bytes.size() == longest_content) throw Refused{Unread::too_large};
            if (!content.whole) damaged();
            text.insert(text.end(), content.bytes.begin(), content.bytes.end());
            text.push_back('\n');  // ends a word, and a remark too
        }
        return does_.emplace(std::move(which), operators_in(text)).first->second;
    }

    double of(Named kind, const std::string& name, const PdfObject& resources, int whose) {
        if (kind == Named::state) {
            const auto mask = resources.at("/ExtGState").at(name).at("/SMask").at("/G");
            return mask.is_stream() ? form(mask, resources, whose) : 1;
        }
        if (kind == Named::pattern) {
            const auto pattern = resources.at("/Pattern").at(name);
            if (pattern.is_stream()) hold_to_most_tiles(pattern);
            return pattern.is_stream() ? form(pattern, resources, whose) : dearest_shading;
        }
        const auto object = resources.at("/XObject").at(name);
        // Its place is left white by whoever paints the page: where a scan was, all of it.
        if (!object.is_stream()) damaged();
        return object.at("/Subtype").is_named("/Image") ? picture(object) : form(object, resources, whose);
    }

    /// A pattern's cell is painted once and laid as often as the sheet has room.
    static void hold_to_most_tiles(const PdfObject& pattern) {
        const auto matrix = pattern.at("/Matrix");
        const auto of_matrix = [&](int index) { return matrix.item(index).real(); };
        const double stretched = matrix.items() == 6 ? of_matrix(0) * of_matrix(3) - of_matrix(1) * of_matrix(2) : 1.0;
        const double tile = std::abs(pattern.at("/XStep").real() * pattern.at("/YStep").real() * stretched);
        if (!(tile * most_tiles > sheet)) throw Refused{Unread::too_deep};
    }

    double heaviest_letter(const PdfObject& resources, int whose) {
        double heaviest = 0;
        const auto fonts = resources.at("/Font");
        for (const auto& name : fonts.keys()) {
            const auto font = fonts.at(name);
            if (!font.at("/Subtype").is_named("/Type3")) continue;
            const auto letters = font.at("/CharProcs");
            const auto own = font.at("/Resources");
            for (const auto& letter : letters.keys())
                heaviest = std::max(heaviest, form(letters.at(letter), own.is_dictionary() ? own : resources,
                                                   own.is_dictionary() ? font.id() : whose));
        }
        return heaviest;
    }

    double picture(const PdfObject& image) {
        if (const auto known = pictures_.find(image.id()); known != pictures_.end()) return known->second;
        const auto width = measure(image, "/Width", "/W");
        const auto height = measure(image, "/Height", "/H");
        if (width == 0 || height == 0) return 1;  // nobody paints it
        if (too_large(width, height)) throw Refused{Unread::too_large};
        const auto filter = image.at("/Filter");
        const auto last = filter.items() > 0 ? filter.item(filter.items() - 1) : filter;
        if (last.is_named("/DCTDecode") || last.is_named("/DCT")) {
            if (filter.items() <= 1) look_into_jpeg(image);
        } else if (last.is_named("/JPXDecode")) {
            if (filter.items() <= 1) look_into_jpeg_2000(image);
        } else if (care_ == Care::as_evidence) {
            if (!image.is_whole(static_cast<std::size_t>(width * height) * unpacked_pixel)) damaged();
        }
        double work = static_cast<double>(width) * static_cast<double>(height) / pixels_an_operator;
        add_masks(image, work);
        pictures_.emplace(image.id(), work);
        return work;
    }

    /// ISO 32000-1 section 8.9.5 wants a whole number by its long name; poppler takes any, and the short name.
    std::uint64_t measure(const PdfObject& image, const char* key, const char* key_of_inline_pictures) const {
        const auto given = image.at(key);
        if (const auto whole = given.number(); whole > 0) return whole;
        damaged();
        constexpr double longer_than_any = 1e9;
        const auto taken = given.is_null() ? image.at(key_of_inline_pictures) : given;
        return static_cast<std::uint64_t>(std::clamp(taken.real(), 0.0, longer_than_any));
    }

    /// What it lets be seen through, pictures too; once, however they point at each other.
    void add_masks(const PdfObject& image, double& work) {
        pictures_.emplace(image.id(), work);
        for (const auto* mask : {"/SMask", "/Mask"})
            if (const auto object = image.at(mask); object.is_stream()) work += picture(object);
        pictures_.erase(image.id());
    }

    void look_into_jpeg(const PdfObject& image) {
        const auto bytes = image.raw();
        const auto why = bytes ? wrong_with_jpeg(*bytes, care_ == Care::as_evidence) : Unread::damaged;
        if (why == Unread::too_large) throw Refused{Unread::too_large};
        if (why) damaged();
    }

    /// ISO/IEC 15444-1, annex A.5.1: measures stand behind the codestream's first two marks.
    void look_into_jpeg_2000(const PdfObject& image) {
        const auto bytes = image.raw();
        if (!bytes) return damaged();
        constexpr std::uint8_t begins[] = {0xFF, 0x4F, 0xFF, 0x51};
        const auto found = std::search(bytes->begin(), bytes->end(), std::begin(begins), std::end(begins));
        constexpr std::ptrdiff_t up_to_measures = 8;
        constexpr std::ptrdiff_t measures = 16;
        if (bytes->end() - found < up_to_measures + measures) return damaged();
        const auto number = [at = found + up_to_measures](int which) {
            std::uint64_t out = 0;
            for (int i = 0; i < 4; ++i) out = out << 8U | at[which * 4 + i];
            return out;
        };
        const auto width = number(0);
        const auto height = number(1);
        if (number(2) >= width || number(3) >= height) return damaged();
        if (too_large(width - number(2), height - number(3))) throw Refused{Unread::too_large};
    }

    const PdfObjects& file_;
    Care care_;
    std::set<int> open_;
    std::map<std::pair<int, int>, double> known_;  ///< a stream by whose resources it is painted with
    std::map<std::vector<int>, Operators> does_;   ///< streams that are read one after the other
    std::map<int, double> pictures_;
};

}  // namespace

std::optional<Unread> weigh_pdf(ByteView file, const Secret& password, const PagesWeighed& pages, Care care) {
    const auto objects = PdfObjects::of(file, password);
    if (!objects) return care == Care::as_evidence ? std::optional(Unread::damaged) : std::nullopt;
    if (objects->pages() > scan::most_pages) return Unread::too_many_pages;
    Weighing weighing(*objects, care);
    try {
        for (std::size_t i = pages.first; i < objects->pages() && i - pages.first < pages.many; ++i) weighing.page(i);
    } catch (const Refused& refused) {
        return refused.why;
    }
    return std::nullopt;
}

}  // namespace jcic::scanner
