#include "ui/look/terms.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QToolTip>
#include <algorithm>

#include "ui/look/keys.h"

namespace jcic::ui {
namespace {

constexpr auto context_of_terms = "Terms";

QString in_language_of_now(const char* text) {
    return QCoreApplication::translate(context_of_terms, text);
}

/// Whole words where letters are Latin, or one of many: "fingerprints".
bool says_term(const QString& text, const Term& term) {
    const auto word = in_language_of_now(term.word);
    const QRegularExpression whole(
        QStringLiteral("(?<![A-Za-z0-9])%1s?(?![A-Za-z0-9])").arg(QRegularExpression::escape(word)),
        QRegularExpression::CaseInsensitiveOption);
    return whole.match(text).hasMatch();
}

const QLabel* label_of(const QWidget& control) {
    const auto labels = control.window()->findChildren<QLabel*>();
    const auto found = std::ranges::find_if(labels, [&](const QLabel* one) { return one->buddy() == &control; });
    return found == labels.end() ? nullptr : *found;
}

/// Whose words and tip a label has: those of the field that it leads to.
const QWidget& spoken_for(const QWidget& control) {
    const auto* label = qobject_cast<const QLabel*>(&control);
    return label != nullptr && label->buddy() != nullptr ? *label->buddy() : control;
}

}  // namespace

const std::vector<Term>& all_terms() {
    static const std::vector<Term> terms{
        {"T50", QT_TRANSLATE_NOOP("Terms", "T50：財政部的個人最新年度所得資料。")},
        {"T51", QT_TRANSLATE_NOOP("Terms", "T51：財政部的個人財產資料。")},
        {"T52", QT_TRANSLATE_NOOP("Terms", "T52：勞動部的職業投保資料，於使用完竣且確認無保存必要後一個月內刪除。")},
        {"Z52", QT_TRANSLATE_NOOP("Terms", "Z52：聯徵中心所記載、本機構查詢公務機關資料之清單。")},
        {QT_TRANSLATE_NOOP("Terms", "解鎖碼"),
         QT_TRANSLATE_NOOP("Terms", "解鎖碼：鎖卡後用以解鎖之號碼（PUK），次數亦有限制。")},
        {"IC", QT_TRANSLATE_NOOP("Terms", "晶片卡：聯徵中心核發之卡片，供認證後發查及調閱，並用以簽署。")},
        {"FSC", QT_TRANSLATE_NOOP("Terms", "金管會：金融監督管理委員會。")},
        {"MOF", QT_TRANSLATE_NOOP("Terms", "財政部：T50 及 T51 資料之提供機關。")},
        {"ROC", QT_TRANSLATE_NOOP("Terms", "民國紀年：西元年減 1911。")},
        {"PIN", QT_TRANSLATE_NOOP("Terms", "PIN：本人卡片之密碼，由發卡機構核發，與登入密碼不同。")},
        {"CSV", QT_TRANSLATE_NOOP("Terms", "CSV：以逗號分隔的文字表格，Excel 可開啟及另存。")},
        {"PEM", QT_TRANSLATE_NOOP("Terms", "PEM：以文字寫成之憑證檔，由憑證機構核發。")},
        {"SHA", QT_TRANSLATE_NOOP("Terms", "SHA-256：由檔案內容計算之字串，內容變更任一字即不同。")},
        {"IP", QT_TRANSLATE_NOOP("Terms", "IP：工作站在網路上的位址。")},
        {"CD", QT_TRANSLATE_NOOP("Terms", "CD：聯徵中心核發之檔案傳輸帳號，每一機構一組。")},
        {QT_TRANSLATE_NOOP("Terms", "指紋"),
         QT_TRANSLATE_NOOP("Terms", "指紋：由憑證或金鑰計算之字串，雙方唸讀核對相同者，即為同一憑證或金鑰。")},
        {QT_TRANSLATE_NOOP("Terms", "鏈首"), QT_TRANSLATE_NOOP("Terms", "鏈首：日誌寫入筆數，及當時之樹根。")},
        {QT_TRANSLATE_NOOP("Terms", "錨"),
         QT_TRANSLATE_NOOP("Terms", "錨：記載於日誌以外之鏈首；以後之日誌應由其延續。")},
        {QT_TRANSLATE_NOOP("Terms", "樹根"),
         QT_TRANSLATE_NOOP("Terms", "樹根：由所有事件計算之字串，任一筆更動即不同。")},
        {QT_TRANSLATE_NOOP("Terms", "檢查點"),
         QT_TRANSLATE_NOOP("Terms", "檢查點：某一刻的日誌大小與樹根，經簽署留存。")},
        {QT_TRANSLATE_NOOP("Terms", "封印"),
         QT_TRANSLATE_NOOP("Terms", "封印：經簽署之日誌狀態；之前的事件如有異動，驗證時可發現。")},
        {QT_TRANSLATE_NOOP("Terms", "摘要"),
         QT_TRANSLATE_NOOP("Terms", "摘要：由內容計算之字串，內容變更任一字即不同。")},
        {QT_TRANSLATE_NOOP("Terms", "雜湊"),
         QT_TRANSLATE_NOOP("Terms", "雜湊：由內容計算之字串，內容變更任一字即不同。")},
        {QT_TRANSLATE_NOOP("Terms", "憑證"),
         QT_TRANSLATE_NOOP("Terms", "憑證：證明金鑰所屬對象之檔案，由憑證機構簽署。")},
        {QT_TRANSLATE_NOOP("Terms", "公鑰"), QT_TRANSLATE_NOOP("Terms", "公鑰：金鑰中可公開之部分，用以核對簽章。")},
        {QT_TRANSLATE_NOOP("Terms", "復原金鑰"),
         QT_TRANSLATE_NOOP("Terms",
                           "復原金鑰：分為第一段及第二段，由不同人員分別保管，供人員密碼遺忘或金鑰損壞時復原。")},
        {QT_TRANSLATE_NOOP("Terms", "描述檔"),
         QT_TRANSLATE_NOOP("Terms", "描述檔：隨授權書影像傳送之資料檔，內容應與授權書相同。")},
        {QT_TRANSLATE_NOOP("Terms", "7 碼"), QT_TRANSLATE_NOOP("Terms", "7 碼：應填滿七位數字，不足者於前補 0。")},
        {QT_TRANSLATE_NOOP("Terms", "七碼"), QT_TRANSLATE_NOOP("Terms", "七碼：應填滿七位數字，不足者於前補 0。")},
        {QT_TRANSLATE_NOOP("Terms", "調閱序號"),
         QT_TRANSLATE_NOOP("Terms", "調閱序號：聯徵中心受理發查後給予之號碼，憑以取得資料。")},
        {QT_TRANSLATE_NOOP("Terms", "補查調閱序號"),
         QT_TRANSLATE_NOOP("Terms", "補查調閱序號：向聯徵中心查詢是否尚有未記載之調閱序號。")},
        {QT_TRANSLATE_NOOP("Terms", "廢止清單"),
         QT_TRANSLATE_NOOP("Terms", "廢止清單（CRL）：憑證機構所列已失效之憑證。")},
        {"CRL", QT_TRANSLATE_NOOP("Terms", "CRL：憑證機構所列已失效憑證之清單。")},
    };
    return terms;
}

QString explained(const QString& text) {
    QStringList out;
    if (text.isEmpty()) return {};
    for (const auto& term : all_terms())
        if (says_term(text, term)) out << in_language_of_now(term.says);
    return out.join(QLatin1Char('\n'));
}

QString word_of(const QWidget& control) {
    const auto& whose = spoken_for(control);
    if (const auto* button = qobject_cast<const QAbstractButton*>(&whose)) {
        const auto text = without_mnemonic(button->text());
        if (std::any_of(text.begin(), text.end(), [](QChar one) { return one.isLetter(); })) return text;
    }
    const auto* label = label_of(whose);
    return label != nullptr ? without_mnemonic(label->text()) : whose.accessibleName();
}

QString tip_of(const QWidget& control) {
    if (!control.toolTip().isEmpty()) return control.toolTip();
    const auto& whose = spoken_for(control);
    return whose.toolTip().isEmpty() ? explained(word_of(whose)) : whose.toolTip();
}

QString tip_of_column(const QHeaderView& header, int column) {
    const auto said = [&](Qt::ItemDataRole role) {
        return header.model()->headerData(column, header.orientation(), role).toString();
    };
    const auto own = said(Qt::ToolTipRole);
    return own.isEmpty() ? explained(said(Qt::DisplayRole)) : own;
}

TermTips::TermTips(QObject* parent) : QObject(parent) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool TermTips::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr) return false;
    const auto& asked = *static_cast<QHelpEvent*>(event);
    QString tip;
    if (auto* header = qobject_cast<QHeaderView*>(widget->parentWidget());
        header != nullptr && header->viewport() == widget) {
        if (const int column = header->logicalIndexAt(asked.pos()); column >= 0) tip = tip_of_column(*header, column);
    } else if (widget->toolTip().isEmpty() && !widget->isWindow()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (widget->focusPolicy() != Qt::NoFocus || (label != nullptr && label->buddy() != nullptr))
            tip = tip_of(*widget);
    }
    if (tip.isEmpty()) return false;
    QToolTip::showText(asked.globalPos(), tip, widget);
    return true;
}

}  // namespace jcic::ui
