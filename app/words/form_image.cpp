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
            return FormImageWords::tr("黑白二色，且寬度與傳真機相同");
        case Clue::specks:
            return FormImageWords::tr("零星黑點過多");
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
    if (remark.first < 0) return FormImageWords::tr("量測結果：歪斜無法量測，紙面亮度相差 %1／255。").arg(light);
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
            return FormImageWords::tr("附註");
    }
    return {};
}

QString word_for(const FormRemark& remark) {
    // Of what a branch's own layout led to: how sure it is, where, and by how much ink.
    const auto sure = remark.likely ? FormImageWords::tr("很可能") : FormImageWords::tr("可能");
    const auto place = QString::fromStdString(remark.place);
    const auto ink = number(remark.first, 1);
    switch (remark.sign) {
        case FormSign::blank:
            return FormImageWords::tr("本頁空白，無任何內容。紙張是否放反？請翻面後重新掃描。");
        case FormSign::black:
            return FormImageWords::tr("本頁全黑，無任何內容。請確認原稿朝向玻璃、上蓋已蓋妥後重新掃描。");
        case FormSign::stated_resolution:
            return FormImageWords::tr("檔案標示 %1 dpi，聯徵中心僅收 300 dpi。請以 300 dpi 重新掃描。")
                .arg(number(remark.first, 0));
        case FormSign::unstated:
            return FormImageWords::tr("檔案未標示解析度，聯徵中心僅收 300 dpi。");
        case FormSign::in_pdf:
            return FormImageWords::tr("此為 PDF，無法得知其影像之掃描 dpi。");
        case FormSign::measured_resolution:
            return FormImageWords::tr("以 A4 紙計算，像素相當於 %1 dpi，並非 300 dpi。").arg(number(remark.first, 0));
        case FormSign::no_such_sheet:
            return FormImageWords::tr("長寬比並非 A4，無法量測實際解析度；請檢視是否遭裁切。");
        case FormSign::sideways:
            return FormImageWords::tr("影像為橫向，請轉正。");
        case FormSign::doubled:
            return FormImageWords::tr("各列像素均重複一次：影像由較低解析度放大。");
        case FormSign::skewed:
            return FormImageWords::tr("影像歪斜約 %1 度。請擺正後重新掃描。").arg(number(remark.first, 1));
        case FormSign::no_rows:
            return FormImageWords::tr("頁面成列之內容過少，無法量測是否歪斜。");
        case FormSign::unevenly_lit:
            return FormImageWords::tr("光線不均：紙面亮度相差 %1／255。").arg(number(remark.first, 0));
        case FormSign::photographed:
            return (remark.likely ? FormImageWords::tr("很可能為拍照，並非掃描：%1。")
                                  : FormImageWords::tr("可能為拍照，並非掃描：%1。"))
                .arg(clues(remark));
        case FormSign::copied:
            return (remark.likely ? FormImageWords::tr("很可能經傳真或多次影印：%1。")
                                  : FormImageWords::tr("可能經過傳真或多次影印：%1。"))
                .arg(clues(remark));
        case FormSign::measures:
            return measures(remark);
        case FormSign::mark_missing:
            return FormImageWords::tr("%1無定位點「%2」，或遭遮蔽：該處墨色 %3％。").arg(sure, place, ink);
        case FormSign::not_clear:
            return FormImageWords::tr("定位點內空白處「%2」%1有註記、條碼或污點：墨色 %3％。註記僅得置於定位點外。")
                .arg(sure, place, ink);
        case FormSign::read_box_empty:
            return FormImageWords::tr("「我已詳閱…」前的方框%1未勾選：墨色 %2％。").arg(sure, ink);
        case FormSign::digit_empty:
            return FormImageWords::tr("日期欄「%2」%1未填：墨色 %3％。月、日為個位數時，十位數須補 0。")
                .arg(sure, place, ink);
        case FormSign::no_tick:
            return FormImageWords::tr("%2 的「是」「否」%1均未勾選。").arg(sure, place);
        case FormSign::both_ticked:
            return FormImageWords::tr("%2 的「是」「否」%1均勾選。").arg(sure, place);
        case FormSign::ticked_yes:
            return FormImageWords::tr("影像上 %2 %1勾選「是」；請與登記之授權項目核對。").arg(sure, place);
        case FormSign::ticked_no:
            return FormImageWords::tr("影像上 %2 %1勾選「否」；請與登記之授權項目核對。").arg(sure, place);
        case FormSign::places_unmeasured:
            return FormImageWords::tr("查得之定位點不足三個，無法量測方框及日期欄；請以目視核對。");
        case FormSign::by_own_layout:
            return FormImageWords::tr(
                "定位點、勾選及日期欄依本行自訂版面檔（form_"
                "layout）檢查，僅供推測：請以目視核對；是否有誤，以聯徵中心之回覆為準。");
        case FormSign::not_looked_at:
            return FormImageWords::tr(
                "定位點、勾選及日期欄未檢查：授權書版面位置未公開。請以目視核對；是否有誤，以聯徵中心之回覆為準。");
    }
    return {};
}

}  // namespace jcic::words
