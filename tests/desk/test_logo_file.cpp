// A logo's way onto the pages: by the reader behind its walls, from the setting's file and from a layout's.
#include <QtTest>
#include <fstream>

#include "app/desk/profile/setting_files.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/parts.h"
#include "scenario/profile.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

/// 1 by 1 pixel, red.
QByteArray red_png() {
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC");
}

bool is_red(const paper::LogoPixels& logo) {
    return logo.width == 1 && logo.height == 1 && logo.pixels.size() == 4 && logo.pixels[0] == 0 &&
           logo.pixels[1] == 0 && logo.pixels[2] == 255;
}

}  // namespace

class TestLogoFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }

    void it_is_painted_as_large_as_it_is() {
        const auto png = red_png();
        const auto painted = desk::paint_logo(to_bytes(png.toStdString()));
        VERIFY_OK(painted);
        QVERIFY(is_red(*painted));
    }

    void what_is_no_picture_is_told() {
        COMPARE_FAULT(desk::paint_logo(to_bytes("no picture")), file_form);
        COMPARE_FAULT(desk::paint_logo(to_bytes(red_png().first(40).toStdString())), file_form);
    }

    void the_branchs_logo_is_painted_by_the_reader_behind_its_walls() {
        const auto png = red_png();
        std::ofstream(profile_ / "logo.png", std::ios::binary).write(png.constData(), png.size());
        VERIFY_OK(desk::write_setting(profile_, "logo", "logo.png"));
        const auto desk = scenario::open(profile_);
        QVERIFY(desk->snapshot()->warnings.empty());
        const auto& logo = desk->parts().printing.layouts().form(paper::FormKind::record_t50).look.logo;
        QVERIFY(logo != nullptr);
        QVERIFY(is_red(*logo));
    }

private:
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

JCIC_TEST(TestLogoFile)
#include "test_logo_file.moc"
