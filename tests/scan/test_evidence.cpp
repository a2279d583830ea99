// A file that is to be evidence is looked at before it counts: its first page is painted behind the walls, and what
// cannot be painted, or would never be done, is refused by what its head says.

#include <QTest>

#include "app/scan/read_apart.h"
#include "paper/samples.h"
#include "scan/coded_pdf.h"
#include "scan/files.h"
#include "scan/hostile.h"
#include "scan/pages.h"
#include "support/result.h"
#include "support/small_files.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scan;
using namespace jcic::scanner;

namespace {

/// Far less time than painting any of these would take: what is refused is refused before.
ReadLimits little_time() {
    ReadLimits limits;
    limits.cpu_seconds = 3;
    return limits;
}

template <class Out>
std::string told_of(const Result<Out>& read) {
    return read ? "read" : std::string(read.error().text()) + " " + std::string(read.error().detail("reason"));
}

std::string looked(ByteView file) {
    const auto program = reader_program();
    return program ? told_of(look_apart(*program, file, little_time(), SystemClock())) : "no reader";
}

std::string painted(ByteView file) {
    const auto program = reader_program();
    return program ? told_of(paint_apart(*program, file, {1, 600}, little_time(), SystemClock())) : "no reader";
}

std::string read_as(ByteView file, LookFor look_for) {
    const auto program = reader_program();
    auto limits = little_time();
    limits.look_for = look_for;
    return program ? told_of(read_apart(*program, file, Secret(), limits, SystemClock())) : "no reader";
}

Bytes cut(const Bytes& file, double part) {
    return Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(file.size()) * part));
}

Bytes picture_page(const std::string& measures, const Bytes& packed, const std::string& filter = "/FlateDecode") {
    return page_that_paints("/XObject", picture_of(measures, packed, filter));
}

/// The same, where these bytes were overwritten: a disk's bad sector, or somebody who knows what a page is made of.
Bytes with_a_hole(const Bytes& file, const std::string& where) {
    auto text = to_text(file);
    const auto at = text.find(where);
    return at == std::string::npos ? Bytes() : to_bytes(text.replace(at, where.size(), where.size(), '~'));
}

/// With a table that says where its objects stand, as a file has whose writer was not interrupted.
Bytes with_a_table(const Bytes& file) {
    auto text = to_text(file);
    text.erase(text.rfind("trailer"));
    std::string table;
    int many = 1;
    for (;; ++many) {
        const auto at = text.find("\n" + std::to_string(many) + " 0 obj");
        if (at == std::string::npos) break;
        auto place = std::to_string(at + 1);
        table += place.insert(0, 10 - place.size(), '0') + " 00000 n \n";
    }
    const auto begin = std::to_string(text.size());
    return to_bytes(text + "xref\n0 " + std::to_string(many) + "\n0000000000 65535 f \n" + table + "trailer<</Size " +
                    std::to_string(many) + "/Root 1 0 R>>\nstartxref\n" + begin + "\n%%EOF\n");
}

/// Its contents in several streams, from the object 6 on; what they paint is the object 5.
Bytes page_in_streams(const std::string& contents, const std::vector<std::string>& streams, const std::string& paints) {
    std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + contents + "/Resources<</XObject<</X 5 0 R>>>>>>",
        "null", paints};
    for (const auto& stream : streams) objects.push_back(stream_of("", stream));
    return pdf_of(objects);
}

std::string grey_picture() {
    return picture_of("/Width 100/Height 100", deflated_zeros(10'000), "/FlateDecode");
}

/// Forms that paint the one before ten times, eight of them.
std::string hanging_form() {
    std::string out = stream_of("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</Y 10 0 R>>>>",
                                "/Y Do /Y Do /Y Do /Y Do /Y Do /Y Do /Y Do /Y Do /Y Do /Y Do");
    for (int i = 10; i < 18; ++i)
        out += "endobj\n" + std::to_string(i) + " 0 obj" +
               stream_of("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</Y " + std::to_string(i + 1) +
                             " 0 R>>>>",
                         i == 17 ? "0 0 1 1 re f" : "/Y Do /Y Do /Y Do /Y Do /Y Do /Y Do /Y Do /Y Do /Y Do /Y Do");
    return out;
}

/// `list`: what its branch of pages says.
Bytes two_pages_of_pictures(const std::string& list = "/Kids[3 0 R 4 0 R]/Count 2", const std::string& more = {}) {
    const auto page = [](const std::string& picture) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</XObject<</X " + picture +
               " 0 R>>>>>>";
    };
    return pdf_of({"<</Type/Catalog/Pages 2 0 R" + more + ">>", "<</Type/Pages" + list + ">>", page("6"), page("7"),
                   stream_of("", "q 595 0 0 842 0 0 cm /X Do Q"), grey_picture(), grey_picture()});
}

/// The same page with its objects packed into another, and a table of three columns, as newer programs write them; the
/// rows of both as PNG predicts them.
Bytes packed_objects(const std::string& packed_page) {
    const std::string first = "1 0 2 " + std::to_string(std::string("<</Type/Catalog/Pages 2 0 R>>").size()) + " 3 " +
                              std::to_string(std::string("<</Type/Catalog/Pages 2 0 R>>").size() +
                                             std::string("<</Type/Pages/Kids[3 0 R]/Count 1>>").size()) +
                              " ";
    const std::string objects =
        first + "<</Type/Catalog/Pages 2 0 R>><</Type/Pages/Kids[3 0 R]/Count 1>>" + packed_page;
    std::string out = "%PDF-1.5\n";
    std::vector<std::size_t> at;
    const auto object = [&](int id, const std::string& says) {
        at.push_back(out.size());
        out += std::to_string(id) + " 0 obj" + says + "\nendobj\n";
    };
    object(4, stream_of("", "0 0 99 99 re f"));
    object(5, stream_of("/Type/ObjStm/N 3/First " + std::to_string(first.size()) + "/Filter/FlateDecode",
                        to_text(deflated(to_bytes(objects)))));
    const auto table_at = out.size();
    Bytes rows;
    auto row = [&, above = Bytes(5)](int kind, std::size_t where, int index) mutable {
        const Bytes now{static_cast<std::uint8_t>(kind), static_cast<std::uint8_t>(where >> 16U),
                        static_cast<std::uint8_t>(where >> 8U), static_cast<std::uint8_t>(where),
                        static_cast<std::uint8_t>(index)};
        rows.push_back(2);  // what differs from the row above
        for (std::size_t i = 0; i < now.size(); ++i) rows.push_back(static_cast<std::uint8_t>(now[i] - above[i]));
        above = now;
    };
    row(0, 0, 255);
    for (int index = 0; index < 3; ++index) row(2, 5, index);
    row(1, at[0], 0);
    row(1, at[1], 0);
    row(1, table_at, 0);
    out += "6 0 obj" +
           stream_of("/Type/XRef/Size 7/W[1 3 1]/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5>>",
                     to_text(deflated(rows))) +
           "\nendobj\nstartxref\n" + std::to_string(table_at) + "\n%%EOF\n";
    return to_bytes(out);
}

/// Something appended, as programs do that change a file: its own table, which names the one before.
Bytes with_appended(const Bytes& file, int id, const std::string& object) {
    auto text = to_text(file);
    const auto word = text.rfind("startxref\n") + 10;
    const auto before = text.substr(word, text.find('\n', word) - word);
    auto place = std::to_string(text.size());
    place.insert(0, 10 - place.size(), '0');
    text += std::to_string(id) + " 0 obj" + object + "endobj\n";
    const auto table = std::to_string(text.size());
    return to_bytes(text + "xref\n" + std::to_string(id) + " 1\n" + place +
                    " 00000 n \ntrailer<</Size 9/Root 1 0 R/Prev " + before + ">>\nstartxref\n" + table + "\n%%EOF\n");
}

/// A page with a black square, and this in its catalogue; further objects from 5 on.
Bytes page_with(const std::string& in_catalogue, const std::vector<std::string>& objects = {},
                const std::string& in_page = {}) {
    std::vector<std::string> all{"<</Type/Catalog/Pages 2 0 R" + in_catalogue + ">>",
                                 "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R" + in_page + ">>",
                                 stream_of("", "99 99 99 99 re f")};
    all.insert(all.end(), objects.begin(), objects.end());
    return pdf_of(all);
}

/// Which pages show nothing: "2 blank, 4 black".
std::string empty_pages(ByteView file) {
    const auto program = reader_program();
    if (!program) return "no reader";
    const auto look = look_apart(*program, file, little_time(), SystemClock());
    if (!look) return told_of(look);
    std::string out;
    for (const auto& one : look->empty)
        out += (out.empty() ? "" : ", ") + std::to_string(one.page) + (one.black ? " black" : " blank");
    return out;
}

/// With these bytes before the mark that begins so.
Bytes with_bytes_before(Bytes jpeg, std::uint8_t code, const Bytes& bytes) {
    const std::uint8_t mark[] = {0xFF, code};
    jpeg.insert(std::find_end(jpeg.begin(), jpeg.end(), std::begin(mark), std::end(mark)), bytes.begin(), bytes.end());
    return jpeg;
}

/// The last byte but one of a scan's head says how far its coefficients go: to 63, which some leave out.
Bytes with_an_odd_scan(Bytes jpeg) {
    constexpr std::uint8_t begin_of_scan[] = {0xFF, 0xDA};
    const auto at =
        std::search(jpeg.begin(), jpeg.end(), std::begin(begin_of_scan), std::end(begin_of_scan)) - jpeg.begin();
    const auto size = jpeg.at(static_cast<std::size_t>(at) + 3);
    jpeg.at(static_cast<std::size_t>(at) + size) = 0;
    return jpeg;
}

Bytes with_a_hole_in_its_middle(Bytes jpeg) {
    std::fill_n(jpeg.begin() + static_cast<std::ptrdiff_t>(jpeg.size() / 2), 400, 0xFF);
    return jpeg;
}

}  // namespace

class TestEvidence : public QObject {
    Q_OBJECT
private slots:
    void what_any_viewer_shows_is_taken_data() {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const Bytes& file) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(file.data()),
                                              static_cast<qsizetype>(file.size()));
        };
        row("a PDF of ours", coded_pdf());
        row("a small PDF", to_bytes(test::small_pdf()));
        row("a small PNG", to_bytes(test::small_png()));
        row("a scan as PNG", scanned(coded_pdf(), "-png"));
        row("a scan as JPEG", scanned(coded_pdf(), "-jpeg"));
        row("a picture in a PDF", picture_page("/Width 100/Height 100", deflated_zeros(10'000)));
        row("a JPEG in a PDF", picture_page("/Width 1240/Height 1754", scanned(coded_pdf(), "-jpeg"), "/DCTDecode"));
        const Bytes jpeg = scanned(coded_pdf(), "-jpeg");
        row("a JPEG with bytes before its scan", with_bytes_before(jpeg, 0xDA, to_bytes("a camera's own")));
        row("a JPEG with bytes before its end", with_bytes_before(jpeg, 0xD9, to_bytes("odd")));
        row("a JPEG filled up before its end", with_bytes_before(jpeg, 0xD9, Bytes(100)));
        row("a JPEG whose scan says too little", with_an_odd_scan(jpeg));
        row("an odd JPEG in a PDF",
            picture_page("/Width 1240/Height 1754", with_bytes_before(with_an_odd_scan(jpeg), 0xD9, to_bytes("odd")),
                         "/DCTDecode"));
        const Bytes packed = deflated_zeros(10'000);
        row("a picture in a PDF without its check",
            picture_page("/Width 100/Height 100", Bytes(packed.begin(), packed.end() - 4)));
        row("contents in two streams",
            page_in_streams("[6 0 R 7 0 R]", {"q 595 0 0 842 0 0 cm /X", "Do Q"}, grey_picture()));
        row("a page of no contents", page_in_streams("[]", {}, grey_picture()));
        row("two pages of pictures", two_pages_of_pictures());
        row("two pages of pictures and a table", with_a_table(two_pages_of_pictures()));
        row("a list of pages in two branches",
            pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>",
                    "<</Type/Pages/Parent 2 0 R/Kids[4 0 R]/Count 1>>",
                    "<</Type/Page/Parent 3 0 R/MediaBox[0 0 595 842]>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"}));
        const std::string packed_page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>";
        row("objects packed into another", packed_objects(packed_page));
        row("something appended to a table", with_appended(with_a_table(two_pages_of_pictures()), 3,
                                                           "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"));
        row("a link, and a place where it is opened",
            page_with("/OpenAction[3 0 R/Fit]",
                      {"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://x)>>>>"}, "/Annots[5 0 R]"));
        row("a signature's field",
            page_with("/AcroForm<</SigFlags 3/Fields[5 0 R]>>",
                      {"<</FT/Sig/T(a)/Type/Annot/Subtype/Widget/Rect[0 0 0 0]/P 3 0 R>>"}, "/Annots[5 0 R]"));
        row("layers, all of them shown",
            page_with("/OCProperties<</OCGs[5 0 R]/D<</Order[5 0 R]/OFF[]>>>>", {"<</Type/OCG/Name(a)>>"}));
        row("a page filled with a pattern",
            page_that_paints("/Pattern",
                             stream_of("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 2/YStep 2"
                                       "/Resources<<>>",
                                       "0 0 1 1 re f"),
                             "/Pattern cs /X scn 0 0 1 1 re f"));
        row("forms in forms, as programs nest them", nested_pdf(3, "0 0 1 1 re f"));
        row("a PDF that wants the system's fonts",
            nested_pdf(1, "BT /F 9 Tf (Helvetica) Tj ET",
                       "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"));
        row("a blank page", many_pages(1, 1));
        row("300 pages", coloured_pages(std::vector<std::string>(300, "0.5 1 1")));
    }
    void what_any_viewer_shows_is_taken() {
        QFETCH(QByteArray, file);
        QCOMPARE(looked(view(file.toStdString())), std::string("read"));
    }

    void what_cannot_be_painted_is_refused_and_why_is_told_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* reason, const Bytes& file) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(file.data()),
                                              static_cast<qsizetype>(file.size()))
                                << reason;
        };
        const Bytes white = white_png(600, 800);
        row("a PNG whose head says 60000 by 60000", "too-large", png_of(60'000, 60'000, deflated_zeros(1000)));
        row("a PNG that unpacks to more than it says", "damaged", png_of(50, 50, deflated_zeros(200'000'000)));
        row("a PNG that unpacks to less than it says", "damaged", png_of(2000, 2000, deflated_zeros(1000)));
        row("a PNG cut off in its middle", "damaged", cut(white, 0.5));
        row("a PNG of a head", "damaged", cut(white, 0.01));
        const Bytes jpeg = scanned(coded_pdf(), "-jpeg");
        row("a JPEG cut off in its middle", "damaged", cut(jpeg, 0.5));
        row("a JPEG without its end", "damaged", Bytes(jpeg.begin(), jpeg.end() - 200));
        row("a JPEG of a head", "damaged", Bytes{0xFF, 0xD8, 0xFF, 0xE0, 0, 16});
        auto scratched = jpeg;
        for (std::size_t i = 0; i < 40; ++i) scratched[scratched.size() / 2 + i] = 0xFF;
        row("a JPEG with a hole in it", "damaged", scratched);
        row("a PDF cut off in its middle", "damaged", cut(coded_pdf(), 0.5));
        row("a PDF of a head", "damaged", to_bytes("%PDF-1.7 and nothing more"));
        row("a PDF without pages", "damaged",
            pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"}));
        row("a tree of pages that hangs on itself", "damaged", tree_in_itself());
        row("a form that paints itself", "too-deep", form_in_itself());
        row("forms that multiply", "too-deep", hanging_pdf());
        row("text that multiplies", "too-deep", memory_bomb());
        row("forms deeper than any program nests them", "too-deep", nested_pdf(30, "0 0 1 1 re f"));
        row("100,000 pages", "too-many-pages", many_pages(100'000, 100'000));
        row("100,000 pages that say they are one", "too-many-pages", many_pages(100'000, 1));
        row("a picture of 60000 by 60000 in a PDF", "too-large",
            picture_page("/Width 60000/Height 60000", deflated_zeros(1000)));
        row("a JPEG 2000 of 60000 by 60000 in a PDF that says 100", "too-large",
            picture_page("/Width 100/Height 100", head_of_jpeg_2000(60'000), "/JPXDecode"));
        row("a picture in a PDF, cut off", "damaged",
            picture_page("/Width 500/Height 500", cut(deflated(coded_pdf()), 0.5)));
        row("a JPEG in a PDF, cut off", "damaged",
            picture_page("/Width 1240/Height 1754", cut(jpeg, 0.5), "/DCTDecode"));
        row("an odd JPEG with a hole in it", "damaged",
            with_a_hole_in_its_middle(with_bytes_before(with_an_odd_scan(jpeg), 0xDA, to_bytes("odd"))));
        row("a JPEG with much before its end", "damaged", with_bytes_before(jpeg, 0xD9, cut(jpeg, 0.1)));
        const Bytes page = picture_page("/Width 100/Height 100", deflated_zeros(10'000));
        row("a PDF with a hole in its image's object", "damaged", with_a_hole(page, "5 0 obj<</Type/XObject"));
        row("a PDF of a table with a hole in its image's object", "damaged",
            with_a_hole(with_a_table(page), "5 0 obj<</Type/XObject"));
        row("a PDF of a table whose image is another number", "damaged", with_a_hole(with_a_table(page), "5 0 R"));
        row("a PDF of a table with a hole in its contents' object", "damaged",
            with_a_hole(with_a_table(page), "4 0 obj"));
        row("a PDF whose image is another number", "damaged", with_a_hole(page, "5 0 R"));
        row("a PDF with a hole in its contents' object", "damaged", with_a_hole(page, "4 0 obj"));
        const Bytes streams = page_in_streams("[6 0 R 7 0 R]", {"q", "595 0 0 842 0 0 cm /X Do Q"}, grey_picture());
        row("a PDF with a hole in one of its contents", "damaged", with_a_hole(streams, "7 0 obj"));
        row("a PDF with a hole in its second page's image", "damaged",
            with_a_hole(two_pages_of_pictures(), "7 0 obj<</Type/XObject"));
        row("a PDF with a hole in its second page", "damaged",
            with_a_hole(two_pages_of_pictures(), "4 0 obj<</Type/Page/Parent"));
        row("a PDF with a hole in the middle of its pages' names", "damaged",
            with_a_hole(two_pages_of_pictures(), "4 0 R"));
        for (const auto* list :
             {"/Kids[3 0 R 4 0 R]/Count 3", "/Kids[3 0 R 4 0 R]/Count 1", "/Kids[3 0 R 4 0 R]",
              "/Kids[3 0 R 9 0 R]/Count 2", "/Kids[3 0 R null]/Count 2", "/Kids[3 0 R 7 0 R]/Count 2",
              "/Kids 3 0 R/Count 1", "/Kids[3 0 R 2 0 R]/Count 2", "/Count 2"})
            row((std::string("a list of pages that says ") + list).c_str(), "damaged", two_pages_of_pictures(list));
        row("packed objects without the page", "damaged", packed_objects("<</Type/Pages/Parent 2 0 R>>"));
        row("packed objects without its contents", "damaged",
            packed_objects("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 7 0 R>>"));
        row("a page replaced by something appended", "damaged",
            with_appended(with_a_table(two_pages_of_pictures()), 3, "<</Type/Catalogue>>"));
        row("contents replaced by something appended", "damaged",
            with_appended(with_a_table(two_pages_of_pictures()), 5, "null "));
        row("a font that is not there", "damaged", page_with("", {}, "/Resources<</Font<</F 9 0 R>>>>"));
        row("a PDF of a table with a hole in its second page", "damaged",
            with_a_hole(with_a_table(two_pages_of_pictures()), "4 0 obj<</Type/Page/Parent"));
        row("a PDF of a table with a hole in its pages' names", "damaged",
            with_a_hole(with_a_table(two_pages_of_pictures()), "4 0 R"));
        row("100,000 pages in branches of ten", "too-many-pages", [] {
            std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Page/Parent 2 0 R>>"};
            std::string kids =
                "/Type/Pages/Kids[3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R 3 0 R]/Count 10>>";
            std::string all;
            for (int i = 4; i < 10'004; ++i) {
                objects.push_back("<<" + kids);
                all += std::to_string(i) + " 0 R ";
            }
            objects[1] = "<</Type/Pages/Count 100000/Kids[" + all + "]>>";
            return pdf_of(objects);
        }());
        row("a script", "acts",
            page_with("/Names<</JavaScript<</Names[(a)5 0 R]>>>>", {"<</S/JavaScript/JS(app.alert(1))>>"}));
        row("a script that opens it", "acts", page_with("/OpenAction 5 0 R", {"<</S/JavaScript/JS 4 0 R>>"}));
        row("a script by another name", "acts", page_with("/OpenAction<</S/#4aavaScript/#4aS(a)>>"));
        row("a program that opens with it", "acts", page_with("/OpenAction<</S/Launch/F(a.exe)>>"));
        row("an address that opens with it", "acts", page_with("/OpenAction<</S/URI/URI(https://x)>>"));
        row("a place that leads on", "acts", page_with("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/Named/N/Print>>>>"));
        row("an action of a page", "acts", page_with("", {}, "/AA<</O<</S/URI/URI(https://x)>>>>"));
        row("a form that is sent", "acts",
            page_with("", {"<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/A<</S/SubmitForm/F(https://x)>>>>"},
                      "/Annots[5 0 R]"));
        row("a script among packed objects", "acts",
            packed_objects(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/AA<</O<</S/JavaScript/JS(a)>>>>>>"));
        row("a script that was appended", "acts",
            with_appended(with_a_table(two_pages_of_pictures()), 8, "<</S/JavaScript/JS(a)>>"));
        row("a file within", "holds-files",
            page_with("/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>", {"<</Type/Filespec/F(a)/EF<</F 4 0 R>>>>"}));
        row("a file pinned to the page", "holds-files",
            page_with("", {"<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]>>"}, "/Annots[5 0 R]"));
        row("a film", "holds-files",
            page_with("", {"<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>"}, "/Annots[5 0 R]"));
        row("a form of XFA", "changes", page_with("/AcroForm<</Fields[]/XFA[(a)4 0 R]>>"));
        row("a form that fills itself in", "changes", page_with("/AcroForm<</Fields[]/NeedAppearances true>>"));
        row("a layer that is not shown", "changes",
            page_with("/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>", {"<</Type/OCG/Name(a)>>"}));
        row("layers that are not shown at first", "changes",
            page_with("/OCProperties<</OCGs[5 0 R]/D<</BaseState/OFF>>>>", {"<</Type/OCG/Name(a)>>"}));
        row("a picture of no width", "damaged", picture_page("/Width 0/Height 100", deflated_zeros(10'000)));
        row("a picture without a width", "damaged", picture_page("/Height 100", deflated_zeros(10'000)));
        row("a picture of half a pixel", "damaged", picture_page("/Width 100.5/Height 100", deflated_zeros(10'000)));
        row("a name in one stream and what it is for in the next", "too-deep",
            page_in_streams("[6 0 R 7 0 R]", {"/X ", "Do"}, hanging_form()));
        const std::string content = to_text(deflated(Bytes(200'000'000, ' ')));
        row("contents that unpack to more than any page says", "too-large",
            pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                    stream_of("/Filter/FlateDecode", content)}));
        row("a pattern that paints itself", "too-deep",
            page_that_paints("/Pattern",
                             stream_of("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
                                       "/Resources<</Pattern<</X 5 0 R>>>>",
                                       "/Pattern cs /X scn 0 0 9 9 re f"),
                             "/Pattern cs /X scn 0 0 1 1 re f"));
        row("a pattern finer than any eye", "too-deep",
            page_that_paints("/Pattern",
                             stream_of("/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep .001/YStep .001"
                                       "/Resources<<>>",
                                       "0 0 9 9 re f"),
                             "/Pattern cs /X scn 0 0 1 1 re f"));
        row("letters that are drawn out of themselves", "too-deep",
            page_that_paints("/Font",
                             "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65"
                             "/LastChar 65/Widths[9]/Encoding<</Differences[65/a]>>/CharProcs<</a 6 0 R>>"
                             "/Resources<</Font<</X 5 0 R>>>>>>endobj\n6 0 obj" +
                                 stream_of("", "9 0 d0 BT /X 9 Tf (AAAAAAAAAA) Tj ET"),
                             "BT /X 9 Tf (A) Tj ET"));
        row("nothing", "no-picture", {});
        row("a text that is called a PDF", "no-picture", to_bytes("no form at all"));
        const auto locked = paper::encrypt_pdf(coded_pdf(), Secret::from(view("Oolong-7")));
        row("a PDF that wants a password", "locked", locked ? *locked : Bytes());
    }
    void what_cannot_be_painted_is_refused_and_why_is_told() {
        QFETCH(QByteArray, file);
        QFETCH(QString, reason);
        QCOMPARE(looked(view(file.toStdString())), "file.form " + reason.toStdString());
    }

    void a_page_that_shows_nothing_is_told_by_its_number() {
        QCOMPARE(empty_pages(coded_pdf()), std::string());
        QCOMPARE(empty_pages(to_bytes(test::small_pdf())), std::string());
        QCOMPARE(empty_pages(to_bytes(test::small_png())), std::string());
        QCOMPARE(empty_pages(scanned(coded_pdf(), "-jpeg")), std::string());
        QCOMPARE(empty_pages(white_png(600, 800)), std::string("1 blank"));
        QCOMPARE(empty_pages(png_of(600, 800, deflated_zeros(601 * 800))), std::string("1 black"));
        QCOMPARE(empty_pages(many_pages(1, 1)), std::string("1 blank"));
        const std::string page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]";
        const auto several =
            pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R 6 0 R]/Count 4>>",
                    page + "/Contents 7 0 R>>", page + ">>", page + "/Contents 8 0 R>>", page + "/Contents 9 0 R>>",
                    stream_of("", "99 99 99 99 re f"), stream_of("", "0 0 595 842 re f"),
                    stream_of("", "0.9 g 0 0 595 842 re f")});
        QCOMPARE(empty_pages(several), std::string("2 blank, 3 black, 4 blank"));
    }

    /// A viewer shows what it can of a file that is evidence already; what would take for ever it does not begin.
    void to_be_shown_a_file_need_not_be_whole() {
        QCOMPARE(painted(cut(scanned(coded_pdf(), "-jpeg"), 0.5)), std::string("read"));
        QCOMPARE(painted(picture_page("/Width 500/Height 500", cut(deflated(coded_pdf()), 0.5))), std::string("read"));
        const Bytes page = picture_page("/Width 100/Height 100", deflated_zeros(10'000));
        QCOMPARE(painted(with_a_hole(page, "5 0 obj<</Type/XObject")), std::string("read"));
        QCOMPARE(painted(with_a_hole(page, "4 0 obj")), std::string("read"));
        for (const auto* measures : {"/Width 0/Height 100", "/Height 100", "/Width 100.0/Height 100"})
            QCOMPARE(painted(picture_page(measures, deflated_zeros(10'000))), std::string("read"));
        for (const auto* measures : {"/Width 60000.0/Height 60000", "/W 60000/H 60000"})
            QCOMPARE(painted(picture_page(measures, deflated_zeros(1000))), std::string("file.form too-large"));
        QCOMPARE(painted(hanging_pdf()), std::string("file.form too-deep"));
        QCOMPARE(painted(form_in_itself()), std::string("file.form too-deep"));
        QCOMPARE(painted(png_of(50, 50, deflated_zeros(200'000'000))), std::string("file.form damaged"));
    }

    /// It took from one to two minutes.
    void what_is_too_much_is_no_scan_either() {
        for (const auto look_for : {LookFor::proof, LookFor::origin, LookFor::form}) {
            QCOMPARE(read_as(hanging_pdf(), look_for), std::string("file.form too-deep"));
            QCOMPARE(read_as(picture_page("/Width 60000/Height 60000", deflated_zeros(1000)), look_for),
                     std::string("file.form too-large"));
            QCOMPARE(read_as(many_pages(100'000, 1), look_for), std::string("file.form too-many-pages"));
        }
    }

    /// Each folder of pages names the next: here itself.
    void a_tiff_whose_pages_go_round_is_damaged() {
        auto file = TiffFile().page({100, 100, Bytes(10'000, 255)}).bytes();
        const std::size_t folder = file[4] | std::size_t{file[5]} << 8U;
        std::copy_n(file.begin() + 4, 4, file.begin() + static_cast<std::ptrdiff_t>(folder + 2 + 9 * 12));
        QCOMPARE(read_as(file, LookFor::proof), std::string("file.form damaged"));
    }

    /// Before the first of its pages is decoded, the last is known to be larger than any sheet.
    void a_tiff_is_looked_through_before_it_is_decoded() {
        TiffFile file;
        for (int i = 0; i < 3; ++i) file.page({100, 100, Bytes(10'000, 255)});
        file.page(1'000'000, 1'000'000, Bytes(16));
        QCOMPARE(read_as(file.bytes(), LookFor::origin), std::string("file.form too-large"));
    }

    void who_asked_to_stop_is_heard() {
        std::stop_source stop;
        stop.request_stop();
        auto limits = little_time();
        limits.stop = stop.get_token();
        const auto program = reader_program();
        VERIFY_OK(program);
        QCOMPARE(told_of(look_apart(*program, coded_pdf(), limits, SystemClock())), std::string("cancelled "));
    }
};

JCIC_TEST(TestEvidence)
#include "test_evidence.moc"
