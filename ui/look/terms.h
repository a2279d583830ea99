#pragma once
// Words that are no plain words: what each is, in a sentence. A control or a column's head that says one shows it as
// its tool tip, wherever it stands, unless it has a tip of its own.

#include <QObject>
#include <QString>
#include <vector>

class QHeaderView;
class QWidget;

namespace jcic::ui {

struct Term {
    const char* word;  ///< as the sources say it; an abbreviation is the same in every language
    const char* says;
};
[[nodiscard]] const std::vector<Term>& all_terms();

/// The sentences of the words that the text says, in the language of now; "" for none.
[[nodiscard]] QString explained(const QString& text);
/// What a control says: its own words, those of the label that leads to it, else what a screen reader calls it.
[[nodiscard]] QString word_of(const QWidget& control);
/// Its own tip; else what is explained of its word.
[[nodiscard]] QString tip_of(const QWidget& control);
/// The same of a column.
[[nodiscard]] QString tip_of_column(const QHeaderView& header, int column);

/// Shows them. One in the program.
class TermTips : public QObject {
    Q_OBJECT
public:
    explicit TermTips(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace jcic::ui
