#include "ui/ledger/head_dialog.h"

#include <QApplication>
#include <QClipboard>

#include "app/words/counted.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

/// Some years of a branch's days; the file has all.
constexpr std::size_t most_shown = 2'000;
constexpr int root_shown = 12;  ///< characters; the tip has all

/// Of the list.
struct Sealed {
    enum { epoch, at, why, events, root, card };
};

/// Why the epoch ended.
QString why_sealed(const std::string& why) {
    if (why == "founding") return SealsDialog::tr("設立日誌");
    if (why == "sign-out") return SealsDialog::tr("登出");
    if (why == "end") return SealsDialog::tr("程式結束");
    if (why == "hand-over") return SealsDialog::tr("晶片卡交接");
    if (why == "catch-up") return SealsDialog::tr("登入時補封印");
    return q(why);
}

}  // namespace

SealsDialog::SealsDialog(Commands& commands, QWidget* parent)
    : ListDialog("SealsDialog", {900, 500}, commands, parent) {
    closes_any_time_ = true;
    build();
    allow();
    look(command::Seals{most_shown}, [this](const desk::SealList& seals) { show_seals(seals); });
}

void SealsDialog::build() {
    parts_.title_window(QT_TR_NOOP("日誌的封印"));
    parts_.add_text(column_, "",
                    QT_TR_NOOP("每次登出、交接及程式結束均以簽章封印至該時之日誌；封印後任一筆異動，驗證時可發現。存成"
                               "檔案交付總行或稽核人員：連同公鑰，不必有日誌亦能驗證紙本，不含個人資料。"));
    list_ = add_list({"seals",
                      QT_TR_NOOP("日誌的封印"),
                      {{"epoch", QT_TR_NOOP("封印期")},
                       {"at", QT_TR_NOOP("時間")},
                       {"cause", QT_TR_NOOP("封印原因")},
                       {"until", QT_TR_NOOP("至第幾筆事件")},
                       {"root", QT_TR_NOOP("樹根")},
                       {"card", QT_TR_NOOP("晶片卡")}},
                      "seals",
                      [this] { return why_none(); }});
    list_->setAllColumnsShowFocus(true);
    said_ = put(column_, parts_.make_line("sealsSaid", nullptr, "soft"));
    done_ = put(column_, parts_.make<MarkLabel>("sealsDone"));
    done_->setWordWrap(true);
    done_->hide();
    auto* save = make_way(
        "saveSeals", QT_TR_NOOP("存成檔案…(&E)"), [this] { choose_file(); }, [this] { return why_none(); });
    auto* close = make_close();
    add_ways({save, nullptr, close});
    close->setDefault(true);
}

/// "" where there are some, and while nobody knows.
QString SealsDialog::why_none() const {
    return said_->text().isEmpty() || list_->topLevelItemCount() > 0 ? QString() : tr("尚無封印，於首次登出時產生。");
}

void SealsDialog::show_seals(const desk::SealList& seals) {
    for (const auto& one : seals.rows) {
        auto* line = new ListLine(
            list_, {tr("%L1").arg(one.epoch), roc_time(one.at), why_sealed(one.why), tr("%L1").arg(one.events),
                    q(one.root).left(root_shown), one.by_card ? tr("亦簽署") : QStringLiteral("—")});
        line->setData(Sealed::epoch, ListLine::value_role, static_cast<qulonglong>(one.epoch));
        line->setData(Sealed::events, ListLine::value_role, static_cast<qulonglong>(one.events));
        line->setData(Sealed::root, ListLine::meant_role, q(one.root));  // found by all of it
        line->setToolTip(Sealed::root, q(one.root));
        for (const int number : {int(Sealed::epoch), int(Sealed::events)})
            line->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    }
    QStringList said{seals.all == seals.rows.size()
                         ? tr("共 %Ln 個封印。", nullptr, words::counted(seals.all))
                         : tr("共 %Ln 個封印，此處列示最新 %L1 個；檔案含全部。", nullptr, words::counted(seals.all))
                               .arg(seals.rows.size())};
    for (const auto& one : seals.witnessed)
        said << tr("見證至第 %L1 筆（%2，%3）。").arg(one.through).arg(q(one.by), roc_time(one.at));
    said_->setText(said.join(QLatin1Char('\n')));
    list_->setCurrentItem(list_->topLevelItem(0));
    list_->setFocus();
    ways_of(*list_).look_again();
    allow();
}

void SealsDialog::choose_file() {
    const auto* picker = open_save_picker(this, tr("存封印與公鑰"), tr("封印與公鑰 (*.seals)"), QStringLiteral("seals"),
                                          dated(tr("封印與公鑰"), commands_.snapshot()->now));
    connect(picker, &QFileDialog::fileSelected, this, &SealsDialog::save);
}

void SealsDialog::save(const QString& file) {
    done_->hide();
    ask(command::ExportSeals{file.toStdString()}, [this] {
        done_->show_state(Mark::good, tr("已存檔。核對時應併用另行告知總行之指紋，始能確認為本日誌檔案。"));
        done_->show();
    });
}

namespace {

/// The signed note line by line, as it is checked elsewhere.
QString note_text(const std::string& note) {
    QStringList lines;
    for (const auto& line : QString::fromStdString(note).split(QLatin1Char('\n'))) lines << q(line.toStdString());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

HeadDialog::HeadDialog(Commands& commands, QWidget* parent) : ActingDialog("HeadDialog", {760, 560}, commands, parent) {
    build();
    load();
}

void HeadDialog::build() {
    parts_.title_window(QT_TR_NOOP("日誌的鏈首與錨"));
    parts_.add_text(
        column_, "",
        QT_TR_NOOP("日誌目前筆數、樹根及錨，請另行留存。整個資料夾遭換回舊版時，須以留存之錨核對始能發現。"));
    text_ = parts_.add_field<QPlainTextEdit>(column_, "headText", QT_TR_NOOP("鏈首與錨(&A)"));
    column_.setStretchFactor(text_, 1);
    text_->setReadOnly(true);
    text_->setTabChangesFocus(true);
    text_->setWordWrapMode(QTextOption::WrapAnywhere);
    anchor_ = add_kept("keptAnchor", QT_TR_NOOP("留存的錨（查詢紀錄單或印出的鏈首上）(&K)"));
    fingerprint_ = add_kept("keptFingerprint", QT_TR_NOOP("總行留存之指紋（選填）(&F)"));
    done_ = put(column_, parts_.make<MarkLabel>("headDone"));
    done_->setWordWrap(true);
    add_buttons();
}

/// From a weekly sheet, or a head that was printed: whoever put the whole folder back is found by it alone.
HeadDialog::Kept HeadDialog::add_kept(const char* name, const char* title) {
    const Kept kept{parts_.add_field<QLineEdit>(column_, name, title),
                    put(column_, parts_.make<MarkLabel>((QByteArray(name) + "Wrong").constData()))};
    kept.wrong->setWordWrap(true);
    kept.wrong->hide();
    connect(kept.field, &QLineEdit::textChanged, this, [this, kept] {
        kept.wrong->hide();
        kept.field->setAccessibleDescription({});
        allow();
        (any_kept() ? verify_ : copy_)->setDefault(true);  // what Enter presses
    });
    return kept;
}

void HeadDialog::add_buttons() {
    const auto unread = [this] { return loaded_ ? QString() : tr("鏈首尚未讀到"); };
    copy_ = make_way(
        "copyHead", QT_TR_NOOP("複製全部(&Y)"), [this] { copy(); }, unread);
    auto* print = make_way(
        "printHead", QT_TR_NOOP("列印(&P)"), [this] { this->print(); }, unread);
    auto* seals = parts_.make_button("showSeals", QT_TR_NOOP("檢視封印…(&S)"),
                                     [this] { (new SealsDialog(commands_, this))->open(); });
    verify_ = make_way(
        "verifyKept", QT_TR_NOOP("驗證整本日誌(&V)"), [this] { verify(); },
        [this] { return any_kept() ? QString() : tr("請先填留存的錨或指紋"); });
    copy_->setDefault(true);
    add_ways({copy_, print, seals, verify_, nullptr, make_close()});
    follow({text_, copy_, print, seals, anchor_.field, fingerprint_.field, verify_});
    allow();
}

bool HeadDialog::any_kept() const {
    return !anchor_.field->text().trimmed().isEmpty() || !fingerprint_.field->text().trimmed().isEmpty();
}

bool HeadDialog::taken(const Kept& kept, bool may_be, const QString& mistyped) {
    if (kept.field->text().trimmed().isEmpty() || may_be) return true;
    kept.wrong->show_state(Mark::barred, mistyped);
    kept.wrong->show();
    kept.field->setAccessibleDescription(mistyped);
    kept.field->setFocus();
    return false;
}

/// On the page, where its progress and outcome stand; what was mistyped is mended here.
void HeadDialog::verify() {
    const auto anchor = anchor_.field->text().trimmed();
    const auto fingerprint = fingerprint_.field->text().trimmed();
    const bool second = taken(fingerprint_, desk::may_be_fingerprint(fingerprint.toStdString()),
                              tr("指紋格式不符：應以 seal1 起始，計九組，每組五字元，請依留存者核對。"));
    const bool first = taken(anchor_, desk::may_be_anchor(anchor.toStdString()),
                             tr("錨格式不符：應以 jcic1 起始，計九組，每組五字元，請依紙本核對。"));
    if (!first || !second) return;
    accept();
    Q_EMIT wants_verify(anchor, fingerprint);
}

void HeadDialog::load() {
    text_->setPlainText(tr("讀取中…"));
    const auto show = [this](const desk::HeadOnPaper& head) {
        QStringList lines{tr("筆數：%L1").arg(head.head.events), tr("樹根：%1").arg(q(head.head.hash)),
                          tr("錨：%1").arg(q(head.anchor)), tr("首把封印金鑰的指紋：%1").arg(q(head.fingerprint))};
        for (const auto& one : head.witnessed)
            lines << tr("見證至第 %L1 筆（%2，%3）").arg(one.through).arg(q(one.by), roc_time(one.at));
        lines << QString() << note_text(head.checkpoint);
        text_->setPlainText(lines.join(QLatin1Char('\n')));
        loaded_ = true;
        allow();
        copy_->setFocus();
    };
    look(command::ShowHead{}, show, [this](const Fault& fault) {
        text_->clear();
        show_fault(fault);
    });
}

void HeadDialog::copy() {
    QApplication::clipboard()->setText(text_->toPlainText());
    done_->show_state(Mark::good, tr("已複製到剪貼簿。"));
}

void HeadDialog::print() {
    ask(command::PrintHead{}, [this] { done_->show_state(Mark::good, tr("已送到印表機，並記入日誌。")); });
}

}  // namespace jcic::ui
