#pragma once
// Explanations of technical terms, one sentence each. A control or column head that contains one shows it as its tool
// tip, unless it has a tip of its own.

#include <QObject>
#include <QString>
#include <vector>

class QHeaderView;
class QWidget;

namespace jcic::ui {

struct Term {
    const char* word;  ///< as in the sources; an abbreviation is the same in every language
    const char* says;
};
[[nodiscard]] const std::vector<Term>& all_terms();

/// Returns the sentences for the terms in the text, in the current language; "" if none.
[[nodiscard]] QString explained(const QString& text);
/// Returns a control's text, else that of its label, else its accessible name.
[[nodiscard]] QString word_of(const QWidget& control);
/// Returns its own tip, else the explanation of its term.
[[nodiscard]] QString tip_of(const QWidget& control);
/// The same for a column.
[[nodiscard]] QString tip_of_column(const QHeaderView& header, int column);

/// Shows these tips. One for the program.
class TermTips : public QObject {
    Q_OBJECT
public:
    explicit TermTips(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace jcic::ui
