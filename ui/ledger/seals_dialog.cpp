#include "ui/ledger/seals_dialog.h"

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

}  // namespace jcic::ui
