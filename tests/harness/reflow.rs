//! Does everything fit the width of the screen?

use crate::{Page, Result};

/// Lists what is wider than the screen. What lies in a box of its own that scrolls
/// sideways (a wide table) or is cut off on purpose (text for screen readers) is
/// left out; the page itself must neither scroll nor cut.
const TOO_WIDE: &str = "
    const edge = document.documentElement.clientWidth;
    const found = [];
    const root = document.scrollingElement;
    if (root.scrollWidth > edge) found.push(`the page scrolls to ${root.scrollWidth} px`);
    const contained = element => {
        for (let box = element; box && box !== document.body; box = box.parentElement) {
            const style = getComputedStyle(box);
            if (style.overflowX !== 'visible' || style.clipPath !== 'none' || style.clip !== 'auto') return true;
        }
        return false;
    };
    for (const element of document.body.querySelectorAll('*')) {
        const { left, right, width } = element.getBoundingClientRect();
        if (width === 0 || (right <= edge + 0.5 && left >= -0.5)) continue;
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (contained(element)) continue;
        const name = element.tagName.toLowerCase() + (element.id && '#' + element.id)
            + [...element.classList].map(one => '.' + one).join('');
        found.push(`<${name}> from ${Math.round(left)} to ${Math.round(right)} px: ${element.textContent.trim().slice(0, 40)}`);
    }
    return found";

/// What of the page does not fit its width: each element that reaches over the edge.
///
/// # Errors
/// When the browser does not answer.
pub async fn problems(page: &Page) -> Result<Vec<String>> {
    page.script(TOO_WIDE, vec![]).await
}
