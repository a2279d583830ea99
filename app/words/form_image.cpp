#include "app/words/form_image.h"

#include <QCoreApplication>
#include <QStringList>

namespace jcic::words {
namespace {

using domain::Clue;
using domain::FormRemark;
using domain::FormSign;

class FormImageWords {
    Q_DECLARE_TR_FUNCTIONS(FormImageWords)
};

QString number(double value, int decimals) {
    return QString::number(value, 'f', decimals);
}

QString clue(Clue one) {
    switch (one) {
        case Clue::exposure:
            return FormImageWords::tr("檔案記有相機的曝光資料");
        case Clue::bent:
            return FormImageWords::tr("頁面兩側的線條不平行");
        case Clue::light:
            return FormImageWords::tr("光線不均");
        case Clue::dark_rim:
            return FormImageWords::tr("頁緣有黑邊");
        case Clue::soft:
            return FormImageWords::tr("筆畫邊緣模糊");
        case Clue::fax_width:
            return FormImageWords::tr("黑白兩色，而且寬度正是傳真機的");
        case Clue::specks:
            return FormImageWords::tr("零星的黑點很多");
    }
    return {};
}

QString clues(const FormRemark& remark) {
    QStringList all;
    for (const auto one : remark.because) all.append(clue(one));
    return all.join(FormImageWords::tr("、"));
}

QString measures(const FormRemark& remark) {
    const auto light = number(remark.second, 0);
    if (remark.first < 0) return FormImageWords::tr("量得：歪斜量不出，紙面亮度相差 %1／255。").arg(light);
    return FormImageWords::tr("量得：歪斜 %1 度，紙面亮度相差 %2／255。").arg(number(remark.first, 1), light);
}

}  // namespace

QString word_for(domain::Weight weight) {
    switch (weight) {
        case domain::Weight::danger:
            return FormImageWords::tr("危險");
        case domain::Weight::attention:
            return FormImageWords::tr("注意");
        case domain::Weight::note:
            return FormImageWords::tr("說明");
    }
    return {};
}

QString word_for(const FormRemark& remark) {
    // Of what a branch's own layout led to: how sure it is, where, and by how much ink.
    const auto sure = remark.likely ? FormImageWords::tr("很可能") : FormImageWords::tr("可能");
    const auto place = QString::fromStdString(remark.place);
    const auto ink = number(remark.first, 1);
    switch (remark.sign) {
        case FormSign::stated_resolution:
            return FormImageWords::tr("檔案標示 %1 dpi，聯徵中心只收 300 dpi。請以 300 dpi 重新掃描。")
                .arg(number(remark.first, 0));
        case FormSign::unstated:
            return FormImageWords::tr("檔案沒有標示解析度，聯徵中心只收 300 dpi。");
        case FormSign::in_pdf:
            return FormImageWords::tr("這是 PDF，看不出裡面的影像是以多少 dpi 掃描的。");
        case FormSign::measured_resolution:
            return FormImageWords::tr("以 A4 紙計算，像素相當於 %1 dpi，不是 300 dpi。").arg(number(remark.first, 0));
        case FormSign::no_such_sheet:
            return FormImageWords::tr("長寬比不是 A4，量不出實際解析度；請看是否被裁切。");
        case FormSign::sideways:
            return FormImageWords::tr("影像是橫的。請轉正。");
        case FormSign::doubled:
            return FormImageWords::tr("每一列像素都重複一次：影像是由較低的解析度放大的。");
        case FormSign::skewed:
            return FormImageWords::tr("影像歪斜約 %1 度。請擺正後重新掃描。").arg(number(remark.first, 1));
        case FormSign::no_rows:
            return FormImageWords::tr("頁面上成列的內容太少，量不出是否歪斜。");
        case FormSign::unevenly_lit:
            return FormImageWords::tr("光線不均：紙面亮度相差 %1／255。").arg(number(remark.first, 0));
        case FormSign::photographed:
            return (remark.likely ? FormImageWords::tr("很可能是拍照，不是掃描：%1。")
                                  : FormImageWords::tr("可能是拍照，不是掃描：%1。"))
                .arg(clues(remark));
        case FormSign::copied:
            return (remark.likely ? FormImageWords::tr("很可能經過傳真或多次影印：%1。")
                                  : FormImageWords::tr("可能經過傳真或多次影印：%1。"))
                .arg(clues(remark));
        case FormSign::measures:
            return measures(remark);
        case FormSign::mark_missing:
            return FormImageWords::tr("%1沒有定位點「%2」，或被遮住：該處墨色 %3％。").arg(sure, place, ink);
        case FormSign::not_clear:
            return FormImageWords::tr("定位點內的空白處「%2」%1有註記、條碼或污點：墨色 %3％。註記只能在定位點外。")
                .arg(sure, place, ink);
        case FormSign::read_box_empty:
            return FormImageWords::tr("「我已詳閱…」前的方框%1沒有勾選：墨色 %2％。").arg(sure, ink);
        case FormSign::digit_empty:
            return FormImageWords::tr("日期欄「%2」%1是空的：墨色 %3％。月、日為個位數時十位數要補 0。")
                .arg(sure, place, ink);
        case FormSign::no_tick:
            return FormImageWords::tr("%2 的「是」「否」%1都沒有勾選。").arg(sure, place);
        case FormSign::both_ticked:
            return FormImageWords::tr("%2 的「是」「否」%1都勾選了。").arg(sure, place);
        case FormSign::ticked_yes:
            return FormImageWords::tr("影像上 %2 %1勾選「是」；請與登記的授權項目核對。").arg(sure, place);
        case FormSign::ticked_no:
            return FormImageWords::tr("影像上 %2 %1勾選「否」；請與登記的授權項目核對。").arg(sure, place);
        case FormSign::places_unmeasured:
            return FormImageWords::tr("找到的定位點不足三個，方框與日期欄量不出來；請以眼睛核對。");
        case FormSign::by_own_layout:
            return FormImageWords::tr(
                "定位點、勾選與日期欄依本行自訂的版面檔（form_"
                "layout）檢查，是推測：請以眼睛核對；有沒有問題，以聯徵中心的"
                "回覆為準。");
        case FormSign::not_looked_at:
            return FormImageWords::tr(
                "定位點、勾選與日期欄沒有檢查：授權書的版面位置沒有公開。請以眼睛核對；有沒有問題，以聯徵中心的回覆為準"
                "。");
    }
    return {};
}

}  // namespace jcic::words
