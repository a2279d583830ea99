#include "ui/help/help_dialog.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/help/keys_dialog.h"
#include "ui/look/screen_room.h"

namespace jcic::ui {
namespace {

constexpr int name_role = Qt::UserRole;

/// Shows what it is given and loads nothing: no picture, no style, no file.
class HelpText : public QTextBrowser {
public:
    explicit HelpText(QWidget* parent) : QTextBrowser(parent) {
        setOpenLinks(false);
        setUndoRedoEnabled(false);
    }
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

}  // namespace

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent),
      library_(spoken_language()),
      search_label_(new QLabel(this)),
      search_(new QLineEdit(this)),
      list_label_(new QLabel(this)),
      list_(new QListWidget(this)),
      text_label_(new QLabel(this)),
      text_(new HelpText(this)),
      back_(new QPushButton(this)),
      keys_(new QPushButton(this)),
      close_(new QPushButton(this)) {
    setObjectName(QStringLiteral("HelpDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    search_->setObjectName(QStringLiteral("helpSearch"));
    list_->setObjectName(QStringLiteral("helpPages"));
    text_->setObjectName(QStringLiteral("helpText"));
    back_->setObjectName(QStringLiteral("helpBack"));
    keys_->setObjectName(QStringLiteral("helpKeys"));
    close_->setObjectName(QStringLiteral("helpClose"));
    for (auto* button : {back_, keys_, close_}) button->setAutoDefault(false);
    search_label_->setBuddy(search_);
    list_label_->setBuddy(list_);
    text_label_->setBuddy(text_);
    list_->setFixedWidth(250);
    list_->setWordWrap(true);
    auto* left = new QVBoxLayout;
    left->addWidget(search_label_);
    left->addWidget(search_);
    left->addWidget(list_label_);
    left->addWidget(list_, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(text_label_);
    right->addWidget(text_, 1);
    auto* middle = new QHBoxLayout;
    middle->addLayout(left);
    middle->addLayout(right, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(back_);
    foot->addWidget(keys_);
    foot->addStretch();
    foot->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addLayout(foot);
    connect(search_, &QLineEdit::textChanged, this, &HelpDialog::show_list);
    connect(search_, &QLineEdit::returnPressed, this, [this] {
        if (list_->count() > 0 && list_->item(0)->flags() != Qt::NoItemFlags)
            open_page(list_->item(0)->data(name_role).toString());
    });
    connect(list_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* chosen) {
        if (chosen != nullptr) open_page(chosen->data(name_role).toString());
    });
    connect(text_, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& target) { open_page(help_link(target.toString())); });
    connect(back_, &QPushButton::clicked, this, &HelpDialog::go_back);
    connect(keys_, &QPushButton::clicked, this,
            [this] { show_keys(parentWidget() != nullptr ? parentWidget()->window() : this); });
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    name_everything();
    open_at_size(*this, {900, 520});
    text_->setFocus();
}

void HelpDialog::name_everything() {
    setWindowTitle(tr("說明"));
    search_label_->setText(tr("搜尋說明與錯誤代碼(&S)"));
    list_label_->setText(tr("頁(&P)"));
    text_label_->setText(tr("內容(&T)"));
    search_->setAccessibleName(tr("搜尋說明與錯誤代碼"));
    list_->setAccessibleName(tr("說明的頁"));
    text_->setAccessibleName(tr("說明的內容"));
    back_->setText(tr("上一頁(&B)"));
    keys_->setText(tr("按鍵一覽(&K)…"));
    close_->setText(tr("關閉(&C)"));
    show_list();
}

void HelpDialog::open_page(const QString& name) {
    const auto wanted = library_.find(name) != nullptr ? name : QStringLiteral("index");
    if (page() == wanted) return;
    way_ << wanted;
    show_page();
}

void HelpDialog::go_back() {
    if (way_.size() < 2) return;
    way_.removeLast();
    show_page();
}

void HelpDialog::show_page() {
    back_->setEnabled(way_.size() > 1);
    const auto* shown = library_.find(page());
    if (shown == nullptr) return;  // no help in this language
    text_->document()->setMarkdown(shown->text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                                    QTextDocument::MarkdownNoHTML);
    text_->moveCursor(QTextCursor::Start);
    choose_row();
}

/// The pages that the search leaves.
void HelpDialog::show_list() {
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const auto* one : library_.search(search_->text())) {
        auto* row = new QListWidgetItem(one->title, list_);
        row->setData(name_role, one->name);
        row->setToolTip(one->title);
    }
    // Nothing to choose: said where it would stand.
    if (list_->count() == 0) (new QListWidgetItem(tr("沒有一頁有這些字。"), list_))->setFlags(Qt::NoItemFlags);
    choose_row();
}

/// The page that is read is chosen in the list, where it is there.
void HelpDialog::choose_row() {
    const QSignalBlocker quiet(list_);
    int chosen = -1;
    for (int row = 0; row < list_->count(); ++row)
        if (list_->item(row)->data(name_role).toString() == page()) chosen = row;
    list_->setCurrentRow(page().isEmpty() ? -1 : chosen);
}

void HelpDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    library_ = HelpLibrary(spoken_language());
    name_everything();
    show_page();
}

void show_help(QWidget* window, const QString& page) {
    auto* help = qobject_cast<HelpDialog*>(window);
    // One that was closed may still wait for its end.
    for (auto* one : window->findChildren<HelpDialog*>(Qt::FindDirectChildrenOnly))
        if (help == nullptr && one->isVisible()) help = one;
    if (help == nullptr) help = new HelpDialog(window);
    help->open_page(page);
    help->show();
    help->raise();
    help->activateWindow();
}

}  // namespace jcic::ui
