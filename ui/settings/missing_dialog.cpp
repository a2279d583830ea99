#include "ui/settings/missing_dialog.h"

#include <algorithm>

#include "app/desk/rooms/snapshot.h"
#include "app/desk/setup/setup_answers.h"
#include "app/desk/setup/setup_desk.h"
#include "app/words/counted.h"
#include "app/words/setup_words.h"
#include "app/words/words.h"
#include "ui/look/file_picker.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/registers/receiving.h"
#include "ui/registers/step_dialog.h"
#include "ui/seat/recovery_dialog.h"
#include "ui/setup/setup_rail.h"

namespace jcic::ui {

using desk::SetupLine;
using domain::SetupStep;

namespace {

/// What came from JCIC is taken in in a window of its own, by who may.
bool is_received_here(SetupStep step, const desk::Snapshot& snapshot) {
    return (step == SetupStep::card || step == SetupStep::envelope) && may_receive(snapshot);
}

/// What the button says; "" where nothing is to be done by hand.
QString way_words(const domain::SetupInfo& info) {
    const std::pair<SetupStep, QString> ways[]{{SetupStep::recovery, MissingDialog::tr("製作復原金鑰…")},
                                               {SetupStep::request, MissingDialog::tr("存申請檔…")},
                                               {SetupStep::certificate, MissingDialog::tr("匯入憑證…")},
                                               {SetupStep::calendar, MissingDialog::tr("匯入日曆…")},
                                               {SetupStep::fingerprint, MissingDialog::tr("顯示指紋")}};
    for (const auto& [step, words] : ways)
        if (step == info.step) return words;
    if (desk::step_of(info) != nullptr) return MissingDialog::tr("登記…");
    return info.book != nullptr ? MissingDialog::tr("前往登記簿") : QString();
}

/// What it takes, and by which rule; of what is done, until when it holds.
QString hint_for(const domain::SetupInfo& info, const SetupLine& line) {
    QStringList out;
    if (!line.done) out << (line.waits ? MissingDialog::tr("待前項完成") : words::need_of(info.step));
    if (!info.rule.empty()) out << q(info.rule);
    if (!line.found.empty()) out << MissingDialog::tr("期限 %1").arg(q(line.found));
    return out.join(QStringLiteral(" · "));
}

/// How much it presses: it is done, the first query needs it, it may come later, or it waits.
struct Weight {
    enum Rank { done, first, later, waits };
    Rank rank;
    Mark mark;
    QString word;
};

Weight weight_of(const SetupLine& line) {
    if (line.done) return {Weight::done, Mark::good, MissingDialog::tr("已完成")};
    if (line.waits) return {Weight::waits, Mark::not_yet, MissingDialog::tr("待前項完成")};
    if (domain::setup_info(line.step).later) return {Weight::later, Mark::not_yet, MissingDialog::tr("可稍後")};
    return {Weight::first, Mark::barred, MissingDialog::tr("必要")};
}

/// Why what is there does not do.
QLabel* why_label(const Fault& fault, QWidget* parent) {
    const auto said = words::words_for(fault);
    auto* label = new QLabel(MissingDialog::tr("%1：%2").arg(said.title, said.cause), parent);
    label->setObjectName(QStringLiteral("lineWhy"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setToolTip(said.advice);
    label->setAccessibleDescription(said.advice);
    return label;
}

/// Each part: it is whole, so many of it are missing, or all of that waits.
std::vector<SetupRail::Step> parts_of(const desk::SetupView& view) {
    std::vector<SetupRail::Step> parts(domain::setup_part_count);
    std::vector<int> missing(parts.size()), open(parts.size());
    for (const auto& line : view.lines) {
        const auto part = static_cast<std::size_t>(domain::setup_info(line.step).part);
        parts[part].name = words::word_for(domain::setup_info(line.step).part);
        if (!line.done) ++missing[part];
        if (!line.done && !line.waits) ++open[part];
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        parts[part].mark = missing[part] == 0 ? Mark::good : open[part] > 0 ? Mark::barred : Mark::not_yet;
        if (missing[part] > 0) parts[part].note = MissingDialog::tr("尚缺 %1").arg(missing[part]);
    }
    return parts;
}

}  // namespace

MissingDialog::MissingDialog(Commands& commands, QWidget* parent)
    : ActingDialog("MissingDialog", {1120, 700}, commands, parent) {
    build();
    load();
}

void MissingDialog::build() {
    parts_.title_window(QT_TR_NOOP("待辦設定事項"));
    space(0, 0);
    auto* beside = add_layout<QHBoxLayout>(column_, 0);
    rail_ = put(*beside, new SetupRail(this));
    auto* column = add_column(*beside);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    put(*column, parts_.make_line("", QT_TR_NOOP("待辦設定事項"), "title"));
    lead_ = parts_.add_text(*column, "missingLead", nullptr, "soft");
    add_lines_to(*column);
    told_ = parts_.add_text(*column, "missingTold", nullptr, "heading");
    told_text_ = parts_.add_text(*column, "missingToldText");
    print_ = make_way("printFingerprint", QT_TR_NOOP("列印指紋(&P)"), [this] { print_fingerprint(); });
    column->addWidget(print_, 0, Qt::AlignLeft);
    add_fault(*column);
    close_ = make_close();
    close_->setObjectName(QStringLiteral("closeMissing"));
    next_ = make_way("nextMissing", QT_TR_NOOP("接續辦理(&N)"), [this] {
        if (next_line_) go(SetupLine(*next_line_));
    });
    make_primary(*next_);
    add_row(*column, {nullptr, close_, next_});
    for (auto* later : std::initializer_list<QWidget*>{told_, told_text_, print_, next_}) later->hide();
}

void MissingDialog::add_lines_to(QVBoxLayout& column) {
    auto* list = new QWidget;
    lines_ = lay_out<QVBoxLayout>(*list, 4);
    auto* frame = scrolling(list);
    frame->setMinimumHeight(160);
    auto* card = new QFrame(this);
    card->setProperty("kind", QStringLiteral("card"));
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 8, 8, 8);
    inside->addWidget(frame);
    column.addWidget(card, 1);
}

bool MissingDialog::may_set_up() const {
    const auto snapshot = commands_.snapshot();
    return snapshot->seat && domain::administers(snapshot->seat->person.duties);
}

void MissingDialog::load() {
    look(command::SetupList{}, [this](const desk::SetupView& view) { show_view(view); });
}

void MissingDialog::show_view(const desk::SetupView& view) {
    while (auto* item = lines_->takeAt(0)) {
        if (item->widget() != nullptr) item->widget()->deleteLater();
        delete item;
    }
    const auto missing = std::ranges::count(view.lines, false, &SetupLine::done);
    lead_->setText(missing == 0 ? tr("設定事項均已完成，可開始查詢。")
                                : tr("待辦 %n 項，列於上方。本清單僅供提示；各筆查詢之要件於送出時另行檢核。", nullptr,
                                     words::counted(missing)));
    show_parts(view);
    show_next(view);
    // What was told of the machine goes into the trail by itself: nobody has to answer it again.
    for (const auto& line : view.lines)
        if (line.step == SetupStep::machine && !line.done && may_set_up() && !std::exchange(machine_noted_, true))
            take_step(SetupStep::machine);
    int number = 0;
    for (const auto rank : {Weight::first, Weight::later, Weight::waits})
        for (const auto& line : view.lines)
            if (weight_of(line).rank == rank) add_line(line, ++number);
    for (const auto& line : view.lines)
        if (line.done) add_line(line, 0);
    lines_->addStretch();
}

void MissingDialog::add_line(const SetupLine& line, int number) {
    const auto& info = domain::setup_info(line.step);
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("line-%1").arg(q(info.name)));
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(12);
    row->setMinimumHeight(theme::control_height);  // room for words on two lines
    auto* state = new MarkLabel(row);
    state->setObjectName(QStringLiteral("lineState"));
    state->setMinimumWidth(90);
    const auto weight = weight_of(line);
    state->show_state(weight.mark, weight.word);
    auto* what = new QLabel(words::word_for(line.step), row);
    what->setWordWrap(true);
    auto* hint = new QLabel(hint_for(info, line), row);
    hint->setProperty("kind", QStringLiteral("small"));
    hint->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(what);
    if (line.why) texts->addWidget(why_label(*line.why, row));
    across->addWidget(state);
    across->addLayout(texts, 3);
    across->addWidget(hint, 3);
    auto* button = way_to(line, number);
    QWidget* way = button != nullptr ? button : new QWidget(row);
    way->setMinimumWidth(150);  // hints stand below one another
    across->addWidget(way);
    lines_->addWidget(row);
}

/// A line for each part.
void MissingDialog::show_parts(const desk::SetupView& view) {
    const auto parts = parts_of(view);
    const auto whole = std::ranges::count(parts, Mark::good, &SetupRail::Step::mark);
    rail_->show_title(tr("設定本分行"), tr("已完成 %1／%2").arg(whole).arg(parts.size()),
                      tr("進度自動保存；隨時可由設定頁再次開啟。"));
    rail_->show_steps(parts);
}

/// The first that this person can take now is at hand.
void MissingDialog::show_next(const desk::SetupView& view) {
    next_line_.reset();
    for (const auto rank : {Weight::first, Weight::later})
        for (const auto& line : view.lines)
            if (!next_line_ && weight_of(line).rank == rank && may_take(line) &&
                !way_words(domain::setup_info(line.step)).isEmpty())
                next_line_ = line;
    next_->setVisible(next_line_.has_value());
    if (close_->hasFocus() || focusWidget() == nullptr) next_->setFocus();
    if (next_line_) next_->setText(tr("接續：%1(&N)").arg(words::word_for(next_line_->step)));
}

bool MissingDialog::may_take(const SetupLine& line) const {
    return !line.waits && (!domain::setup_info(line.step).set_up() || may_set_up());
}

/// What can be taken now by who is here; a calendar and a certificate also before they run out, and halves whose paper
/// was lost, or whose keeper goes.
QPushButton* MissingDialog::way_to(const SetupLine& line, int number) {
    const auto& info = domain::setup_info(line.step);
    const auto words = line.done && line.step == SetupStep::recovery        ? tr("重新製作復原金鑰…")
                       : is_received_here(line.step, *commands_.snapshot()) ? tr("登記…")
                                                                            : way_words(info);
    const bool renewed = line.step == SetupStep::recovery || line.step == SetupStep::certificate ||
                         line.step == SetupStep::calendar || line.step == SetupStep::request ||
                         line.step == SetupStep::fingerprint;
    if (words.isEmpty() || !may_take(line) || (line.done && !renewed)) return nullptr;
    auto* way =
        new QPushButton(number > 0 && number < 10 ? QStringLiteral("%1(&%2)").arg(words).arg(number) : words, this);
    way->setObjectName(QStringLiteral("way-%1").arg(q(info.name)));
    way->setAccessibleName(tr("%1：%2").arg(words::word_for(line.step), words));
    way->setAutoDefault(false);
    way->setMinimumWidth(140);
    connect(way, &QPushButton::clicked, this, [this, line] { go(line); });
    return way;
}

void MissingDialog::go(const SetupLine& line) {
    if (busy_) return;
    fault_->clear();
    const auto& info = domain::setup_info(line.step);
    const auto taken_from = [this, step = line.step](const QFileDialog* picker) {
        connect(picker, &QFileDialog::fileSelected, this, [this, step](const QString& file) {
            if (step != SetupStep::request) return take_step(step, file);
            ask_before_overwriting(this, file, [this, step, file] { take_step(step, file); });
        });
    };
    const auto step = line.step;
    if (step == SetupStep::recovery) {
        auto* dialog = new RecoveryDialog(commands_, this);
        connect(dialog, &QDialog::accepted, this, &MissingDialog::load);
        return dialog->open();
    }
    if (step == SetupStep::request)
        return taken_from(open_save_picker(this, tr("存憑證申請檔"), tr("憑證申請檔 (*.csr)"), QStringLiteral("csr"),
                                           tr("憑證申請")));
    if (step == SetupStep::certificate)
        return taken_from(open_file_picker(this, tr("匯入工作站的憑證"), tr("憑證 (*.pem *.crt *.cer)")));
    if (step == SetupStep::calendar)
        return taken_from(open_file_picker(this, tr("匯入辦公日曆"), tr("CSV 檔 (*.csv)")));
    if (step == SetupStep::fingerprint) return take_step(step);
    const auto load_anew = [this](const auto&, const std::string&) { load(); };
    if (is_received_here(step, *commands_.snapshot()))
        return step == SetupStep::card ? receive_card(commands_, this, load_anew)
                                       : receive_letter(commands_, {}, this, load_anew);
    if (const auto* of_register = desk::step_of(info)) {
        domain::registers::Values known;
        if (!info.field.empty()) known.emplace(info.field, info.value);
        auto* dialog = new StepDialog(commands_, info.book, *of_register, line.row, known, this);
        connect(dialog, &StepDialog::taken, this, &MissingDialog::load);
        return dialog->open();
    }
    Q_EMIT wants_register(std::string(info.book->name), line.row);
    accept();
}

void MissingDialog::take_step(SetupStep step, const QString& file) {
    const auto then = [this, step, file](const std::string& said) {
        if (step == SetupStep::request)
            show_told(tr("申請檔已儲存，請送憑證機構；憑證核發後於此匯入。"), q(file.toStdString()));
        else
            taken(step, said);
        load();
    };
    command::TakeSetupStep taking{step, file.toStdString()};
    if (step == SetupStep::machine)
        look(std::move(taking), then);  // by itself, nobody asked for it
    else
        ask(std::move(taking), then);
}

void MissingDialog::taken(SetupStep step, const std::string& said) {
    const bool printer = commands_.snapshot()->printer.state == desk::PrinterState::ready;
    print_->setVisible(step == SetupStep::fingerprint && printer);
    if (step == SetupStep::fingerprint) show_told(tr("首把封印金鑰之指紋，抄交總行留存："), q(said));
    if (step == SetupStep::certificate) show_told(tr("憑證已匯入，可連線聯徵中心主機。"), {});
    if (step == SetupStep::calendar) show_told(tr("辦公日曆已匯入。"), {});
}

void MissingDialog::print_fingerprint() {
    ask(command::PrintFingerprint{}, [this] { told_->setText(tr("首把封印金鑰的指紋已送印，交總行留存：")); });
}

void MissingDialog::show_told(const QString& what, const QString& text) {
    told_->setText(what);
    told_->show();
    told_text_->setText(text);
    told_text_->setVisible(!text.isEmpty());
}

}  // namespace jcic::ui
